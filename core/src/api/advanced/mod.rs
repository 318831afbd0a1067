//! 高级功能: advanced functions: what applications ask of them, and the licences that providers order for their customers.
