//! 上下游, 回调事件: chains of corps.

use crate::types::{ChainGroupId, ChainId, CorpId};

response! {
    /// A chain, its groups or its corps changed (上下游变更回调).
    ///
    /// Changes made by the app for chains (上下游系统应用) itself are not told. Of corps, only those that have joined are
    /// told of; one that moves to another group is updated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95796>
    pub struct ChangeChain {
        /// What happened.
        change_type: Change = "ChangeType",
        /// The chain.
        chain_id: ChainId = "ChainId",
        /// The groups, where groups changed.
        group_ids: Vec<ChainGroupId> = "GroupIds",
        /// The corps, where corps changed.
        corp_ids: Vec<CorpId> = "CorpIds",
    }
}

open_enum! {
    /// What happened to a chain (变更类型).
    pub enum Change: str {
        /// A new chain (创建上下游空间).
        CreateChain = "create_chain",
        /// The chain changed (更新上下游空间).
        UpdateChain = "update_chain",
        /// The chain is gone (删除上下游空间).
        DeleteChain = "delete_chain",
        /// New groups (新增上下游分组).
        CreateGroup = "create_group",
        /// Groups changed (更新上下游分组).
        UpdateGroup = "update_group",
        /// Groups are gone (删除上下游分组).
        DeleteGroup = "delete_group",
        /// Corps joined (企业加入上下游).
        CorpJoin = "corp_join",
        /// Corps changed (更新企业).
        UpdateCorp = "update_corp",
        /// Corps were removed (移除企业).
        RemoveCorp = "remove_corp",
    }
}

#[cfg(test)]
mod tests;
