//! 管理商品图册: products that members show to customers.

use super::Picture;
use crate::api::limits::{Checked, at_most, bytes, count, given, letters};
use crate::endpoint::Empty;
use crate::error::InvalidArgument;
use crate::types::Timestamp;

text_ids! {
    /// A product (`product_id`, 商品 ID).
    ProductId;
}

/// 50 000 yuan.
const DEAREST: i64 = 5_000_000;

endpoint! {
    /// Adds a product (创建商品图册).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95096>
    POST "/cgi-bin/externalcontact/add_product_album" [check];
    pub struct Add -> Added {
        /// Name and what is special about it, at most 300 characters.
        description: String,
        /// Price in fen (0.01 yuan), at most 5 000 000.
        price: i64,
        /// Its pictures, 1 to 9.
        attachments: Vec<Attachment>,
        /// A code of the corp's own, at most 128 letters and digits.
        product_sn: Option<String>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("description", &self.description, 300)?;
        check_price(self.price)?;
        bytes("product_sn", given(&self.product_sn), 128)?;
        count("attachments", self.attachments.len(), 0..=9)
    }
}

fn check_price(price: i64) -> Checked {
    if (0..=DEAREST).contains(&price) {
        return Ok(());
    }
    Err(InvalidArgument::new("price", format!("is {price} fen, not 0 to {DEAREST}")))
}

tagged! {
    /// Something attached to a product (附件): so far pictures only.
    pub enum Attachment by "type" {
        /// A picture, uploaded by 上传附件资源.
        Image(Picture) = "image",
    }
}

response! {
    /// The new product.
    pub struct Added {
        /// Its id.
        product_id: ProductId,
    }
}

endpoint! {
    /// Reads a product (获取商品图册).
    ///
    /// Token: an app that may call customer contact; it may read all products of the corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95096>
    POST "/cgi-bin/externalcontact/get_product_album" [repeatable];
    pub struct Get -> Found {
        /// The product.
        product_id: ProductId,
    }
}

response! {
    /// A product, wrapped.
    pub struct Found {
        /// The product.
        product: Product,
    }
}

response! {
    /// A product.
    pub struct Product {
        /// Its id.
        product_id: ProductId,
        /// The corp's own code.
        product_sn: Option<String>,
        /// Name and what is special about it.
        description: String,
        /// Price in fen (0.01 yuan).
        price: i64,
        /// When it was added; absent in lists.
        create_time: Option<Timestamp>,
        /// Its pictures.
        attachments: Vec<Attachment>,
    }
}

endpoint! {
    /// Lists the products (获取商品图册列表).
    ///
    /// Token: an app that may call customer contact; it sees products of members in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95096>
    POST "/cgi-bin/externalcontact/get_product_album_list" [repeatable];
    pub struct List -> ProductPage {
        /// How many products a page is to have, at most 100, 50 unless set; more than 100 counts as 50.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { List: ProductPage { product_list: Product } }

response! {
    /// A page of products.
    pub struct ProductPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The products.
        product_list: Vec<Product>,
    }
}

endpoint! {
    /// Changes a product (编辑商品图册).
    ///
    /// Token: the app that added it. What is not given stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95096>
    POST "/cgi-bin/externalcontact/update_product_album" [repeatable, check];
    pub struct Update -> Empty {
        /// The product.
        product_id: ProductId,
        /// Name and what is special about it, at most 300 characters.
        description: Option<String>,
        /// Price in fen (0.01 yuan), at most 5 000 000.
        price: Option<i64>,
        /// A code of the corp's own, at most 128 letters and digits.
        product_sn: Option<String>,
        /// Its pictures, at most 9.
        attachments: Option<Vec<Attachment>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("description", given(&self.description), 300)?;
        self.price.map_or(Ok(()), check_price)?;
        bytes("product_sn", given(&self.product_sn), 128)?;
        at_most("attachments", &self.attachments, 9)
    }
}

endpoint! {
    /// Deletes a product (删除商品图册).
    ///
    /// Token: the app that added it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95096>
    POST "/cgi-bin/externalcontact/delete_product_album";
    pub struct Delete -> Empty {
        /// The product.
        product_id: ProductId,
    }
}
