//! 文档: documents: texts, sheets, smart sheets, smart documents, forms.
