//! 获取可使用的家长范围: whose parents can use an app.

use crate::types::{AgentId, DepartmentId, Parties, StudentUserId};
use crate::wire::{Entries, Failure, Items, Reading, Slot};

endpoint! {
    /// Lists whose parents can use an app in WeChat (获取可使用的家长范围).
    ///
    /// Token: an app on any of the lists of 家校沟通, see [`school`](crate::api::school). An app can send
    /// [notices](super::notice::Send) to these parents only; the school's administrator chooses them, no API does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94895>
    GET "/cgi-bin/school/agent/get_allow_scope";
    pub struct GetAllowScope -> Allowed {
        /// The app.
        agentid: AgentId,
    }
}

response! {
    /// Whose parents can use an app.
    pub struct Allowed {
        /// Students and departments.
        allow_scope: AllowScope,
    }
}

response! {
    /// The students and departments whose parents can use an app in WeChat (学校通知-学校应用).
    pub struct AllowScope {
        /// Single students.
        students: Students,
        /// All students of these departments.
        departments: Departments,
    }
}

response! {
    /// Students under one key.
    pub struct StudentList {
        /// The students.
        userid: Vec<StudentUserId>,
    }
}

response! {
    /// A student.
    pub struct Student {
        /// The student.
        userid: StudentUserId,
    }
}

/// A list of ids, which comes in one of two forms: what the page shows today, and what other SDKs know.
macro_rules! two_forms {
    ($(#[$meta:meta])* $name:ident of $id:ident { $list:ident . $key:ident, $item:ident by $each:expr }
     $expected:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum $name {
            /// All under one key.
            Together($list),
            /// One by one.
            Each(Vec<$item>),
        }

        impl $name {
            /// The ids, whichever form they came in.
            pub fn ids(&self) -> Vec<&$id> {
                match self {
                    Self::Together(list) => list.$key.iter().collect(),
                    Self::Each(items) => items.iter().map($each).collect(),
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::Together($list::default())
            }
        }

        impl Slot for $name {
            fn expects(&self) -> &'static str {
                $expected
            }
            fn str(&mut self, value: &str) -> Reading {
                if value.is_empty() { Ok(()) } else { Err(Failure::string($expected, value)) }
            }
            fn list(&mut self, items: &mut dyn Items) -> Reading {
                let mut each = Vec::new();
                each.list(items)?;
                *self = Self::Each(each);
                Ok(())
            }
            fn map(&mut self, entries: &mut dyn Entries) -> Reading {
                let mut together = $list::default();
                Slot::map(&mut together, entries)?;
                *self = Self::Together(together);
                Ok(())
            }
        }

        for_tools! {
            impl crate::catalogue::Described for $name {
                fn shape() -> crate::catalogue::Shape {
                    crate::catalogue::Shape::OneOf(&[
                        <Vec<$item> as crate::catalogue::Described>::shape,
                        <$list as crate::catalogue::Described>::shape,
                    ])
                }
            }
        }

        server_side! {
            impl crate::wire::Value for $name {
                fn write(&self, out: &mut crate::wire::Writer) {
                    match self {
                        Self::Together(list) => list.write(out),
                        Self::Each(items) => items.write(out),
                    }
                }
            }
        }
    };
}

two_forms! {
    /// The students whose parents can use an app.
    Students of StudentUserId { StudentList.userid, Student by |student| &student.userid } "students"
}

two_forms! {
    /// The departments whose parents can use an app.
    Departments of DepartmentId { Parties.partyid, DepartmentId by |id| id } "departments"
}
