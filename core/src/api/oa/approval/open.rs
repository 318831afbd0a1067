//! 审批流程引擎: approvals inside one's own app, started with the JS-SDK.

use crate::types::{Timestamp, UserId};

endpoint! {
    /// Reads where an approval of the app's own stands (查询自建应用审批单当前状态).
    ///
    /// Token: the app that started it. Has nothing to do with applications in the approval app.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90269>
    POST "/cgi-bin/corp/getopenapprovaldata" [repeatable];
    pub struct GetOpenApprovalData -> Found {
        /// The number that the app gave it.
        third_no: String = "thirdNo",
    }
}

response! {
    /// One approval.
    pub struct Found {
        /// The approval.
        data: OpenApproval,
    }
}

response! {
    /// An approval of the app's own.
    pub struct OpenApproval {
        /// The number that the app gave it.
        third_no: String = "ThirdNo",
        /// The template.
        open_template_id: String = "OpenTemplateId",
        /// The template's name.
        open_sp_name: String = "OpenSpName",
        /// Where it stands.
        open_sp_status: super::Status = "OpenSpstatus",
        /// When it was sent in.
        apply_time: Timestamp = "ApplyTime",
        /// Who applied.
        apply_user_id: UserId = "ApplyUserId",
        /// Their name.
        apply_user_name: String = "ApplyUsername",
        /// Their department.
        apply_user_party: String = "ApplyUserParty",
        /// The address of their picture.
        apply_user_image: String = "ApplyUserImage",
        /// The steps.
        approval_nodes: ApprovalNodes = "ApprovalNodes",
        /// Who is told.
        notify_nodes: NotifyNodes = "NotifyNodes",
        /// The step it is at, from 0.
        approver_step: i64 = "ApproverStep",
    }
}

response! {
    /// The steps.
    pub struct ApprovalNodes {
        /// The steps, in their order.
        approval_node: Vec<ApprovalNode> = "ApprovalNode",
    }
}

response! {
    /// A step.
    pub struct ApprovalNode {
        /// What was decided.
        node_status: super::Decision = "NodeStatus",
        /// How several people decide: 1 any of them, 2 all of them.
        node_attr: i64 = "NodeAttr",
        /// Who they are: 1 named members, 2 a tag, 3 superiors.
        node_type: i64 = "NodeType",
        /// The people.
        items: Items = "Items",
    }
}

response! {
    /// The people of a step.
    pub struct Items {
        /// The people.
        item: Vec<Item> = "Item",
    }
}

response! {
    /// One person in a step.
    pub struct Item {
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// Their name.
        item_name: String = "ItemName",
        /// Their department.
        item_party: String = "ItemParty",
        /// The address of their picture.
        item_image: String = "ItemImage",
        /// What they decided.
        item_status: super::Decision = "ItemStatus",
        /// When; 0 while they have not.
        item_op_time: Timestamp = "ItemOpTime",
        /// What they said.
        item_speech: String = "ItemSpeech",
    }
}

response! {
    /// Who is told.
    pub struct NotifyNodes {
        /// The people.
        notify_node: Vec<NotifyNode> = "NotifyNode",
    }
}

response! {
    /// One person who is told.
    pub struct NotifyNode {
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// Their name.
        item_name: String = "ItemName",
        /// Their department.
        item_party: String = "ItemParty",
        /// The address of their picture.
        item_image: String = "ItemImage",
    }
}
