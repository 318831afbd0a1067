//! Token stores that outlive a process, for both adapters of the WeCom (企业微信) SDK.
//!
//! | store | shared by | feature |
//! | --- | --- | --- |
//! | [`File`] | the processes of one machine | `file` |
//! | [`redis::Store`], [`redis::AsyncStore`] | any number of machines | `redis` (and `async`) |
//!
//! Both see to it that one process fetches a token for all, and neither takes a call down with it: what cannot be read is
//! fetched anew, what cannot be written the adapters' clients keep in memory. Both can encrypt what they keep.
//!
//! ```no_run
//! # #[cfg(feature = "redis")]
//! # fn main() -> Result<(), wecom_core::flow::StoreError> {
//! use wecom_store::redis::Settings;
//!
//! let store = Settings::new("redis://10.0.0.7/").encrypt(&[7; 32]).open()?;
//! // wecom_ureq::Client::builder().tokens(store)
//! # drop(store);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "redis"))]
//! # fn main() {}
//! ```

#[cfg(any(feature = "file", feature = "redis"))]
mod codec;
#[cfg(feature = "file")]
mod file;
#[cfg(any(feature = "file", feature = "redis"))]
mod pauses;
#[cfg(feature = "redis")]
pub mod redis;

#[cfg(feature = "file")]
pub use file::File;
