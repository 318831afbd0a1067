//! Lists as mail endpoints wrap them: an object that holds nothing but `list`. In updates an absent one changes nothing, an empty
//! one empties.

use super::group::{GroupId, Groups};
use crate::types::{DepartmentId, TagId, UserId};

structure! {
    /// Mail addresses. Becomes one by `into` of an array or a vector.
    pub struct Addresses {
        /// The addresses.
        list: Vec<String>,
    }
}

structure! {
    /// Members. Becomes one by `into` of an array or a vector.
    pub struct Members {
        /// The members.
        list: Vec<UserId>,
    }
}

structure! {
    /// Departments. Becomes one by `into` of an array or a vector.
    pub struct Departments {
        /// The departments.
        list: Vec<DepartmentId>,
    }
}

structure! {
    /// Tags of members. Becomes one by `into` of an array or a vector.
    pub struct Tags {
        /// The tags.
        list: Vec<TagId>,
    }
}

macro_rules! wraps {
    ($($list:ident of $item:ty),*) => {$(
        impl<T: Into<$item>> From<Vec<T>> for $list {
            fn from(list: Vec<T>) -> $list {
                $list::new(list)
            }
        }

        impl<T: Into<$item>, const N: usize> From<[T; N]> for $list {
            fn from(list: [T; N]) -> $list {
                $list::new(list)
            }
        }
    )*};
}

wraps! { Addresses of String, Members of UserId, Departments of DepartmentId, Tags of TagId, Groups of GroupId }
