//! 企业数据存档: the archive of a corp's data: drive files, documents, schedules.
