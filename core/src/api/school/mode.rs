//! 管理「班级群创建方式」, 「老师可查看班级」的模式, 设置家校通讯录自动同步模式: settings of the whole school.

use crate::endpoint::Empty;

endpoint! {
    /// Reads who creates the group chats of classes (管理「班级群创建方式」).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92430>
    GET "/cgi-bin/school/get_chat_create_mode";
    pub struct GetChatCreateMode -> CurrentChatCreateMode {}
}

response! {
    /// Who creates the group chats of classes.
    pub struct CurrentChatCreateMode {
        /// Who does.
        create_mode: ChatCreateMode,
    }
}

endpoint! {
    /// Sets who creates the group chats of classes (管理「班级群创建方式」).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92430>
    POST "/cgi-bin/school/set_chat_create_mode" [repeatable];
    pub struct SetChatCreateMode -> Empty {
        /// Who does.
        create_mode: ChatCreateMode,
    }
}

open_enum! {
    /// Who creates the group chats of classes (班级群创建方式).
    pub enum ChatCreateMode: i64 {
        /// WeCom (自动创建).
        Automatic = 0,
        /// Teachers (手动创建).
        Manual = 1,
    }
}

endpoint! {
    /// Reads which classes teachers see (获取「老师可查看班级」的模式).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92652>
    GET "/cgi-bin/school/get_teacher_view_mode";
    pub struct GetTeacherViewMode -> CurrentTeacherViewMode {}
}

response! {
    /// Which classes teachers see.
    pub struct CurrentTeacherViewMode {
        /// Which.
        view_mode: TeacherViewMode,
    }
}

endpoint! {
    /// Sets which classes teachers see (设置「老师可查看班级」的模式).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92652>
    POST "/cgi-bin/school/set_teacher_view_mode" [repeatable];
    pub struct SetTeacherViewMode -> Empty {
        /// Which.
        view_mode: TeacherViewMode,
    }
}

open_enum! {
    /// Which classes teachers see (查看模式).
    pub enum TeacherViewMode: i64 {
        /// All of them (全部班级).
        All = 1,
        /// Those that they are in charge of (仅负责范围内的班级).
        Own = 2,
    }
}

endpoint! {
    /// Ends the syncing between the school's contacts and the tags of classes, for good (设置家校通讯录自动同步模式).
    ///
    /// Token: an app that may edit the school's contacts. What has been forbidden cannot be allowed again.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92345>
    POST "/cgi-bin/school/set_arch_sync_mode" [repeatable];
    pub struct SetArchSyncMode -> Empty {
        /// In which directions.
        arch_sync_mode: ArchSyncMode,
    }
}

open_enum! {
    /// Which syncing is forbidden (家校通讯录同步模式).
    pub enum ArchSyncMode: i64 {
        /// From tags to contacts (禁止将标签同步至家校通讯录).
        NotFromTags = 1,
        /// From contacts to tags (禁止将家校通讯录同步至标签).
        NotToTags = 2,
        /// Both (禁止家校通讯录和标签相互同步).
        Never = 3,
    }
}
