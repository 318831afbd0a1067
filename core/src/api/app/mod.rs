//! 应用管理: what an app is, who sees it, its menu, its place in the workbench.

pub mod menu;
pub mod workbench;

mod agent;
mod scope;

pub use agent::{App, AppList, AppSummary, Get, List, PublishStatus, Set, VisibleTags, VisibleUsers};
pub use scope::{Admin, Admins, GetAdmins, GetPermissions, MigrateToCustomized, Permissions, SetScope};

catalogue! {
    "app" =>
    menu::Get, menu::Delete, menu::Create, workbench::SetTemplate, workbench::GetTemplate, workbench::SetData,
    workbench::BatchSetData, workbench::GetData, Get, List, Set, SetScope, GetPermissions, GetAdmins,
    MigrateToCustomized,
}
