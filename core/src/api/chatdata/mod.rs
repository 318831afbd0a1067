//! 数据与智能专区: the data zone, where programs work on conversations that never leave it.
