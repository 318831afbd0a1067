//! 家校沟通, 家校应用: schools: pupils, parents, classes, notices, health reports.
