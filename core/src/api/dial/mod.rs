//! 公费电话, 紧急通知应用: telephone: calls on the corp's account, and urgent calls to members.
