//! 邮件: corp mail: sending, receiving, groups, public mailboxes.
