//! 安全管理: security: trusted devices, leak protection, operation logs.
