//! 微盘: the drive: spaces, files, permissions.
