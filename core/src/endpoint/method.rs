//! The same endpoint by the other method.

use http::{Method, Request, Response};

use super::{Endpoint, Target};
use crate::error::Error;
use crate::wire::Writable;

/// For the few addresses of which the official page says one method and long-lived SDKs of others use the other one: both
/// work there, as far as is known. Should WeCom close one, the other is at hand.
macro_rules! by_method {
    ($(#[doc = $doc:literal])* $name:ident $method:ident $build:ident $read:ident) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name<E>(pub E);

        impl<E> From<E> for $name<E> {
            fn from(request: E) -> Self {
                Self(request)
            }
        }

        impl<E: Writable> Writable for $name<E> {
            fn members(&self, out: &mut crate::wire::Writer) {
                self.0.members(out);
            }
        }

        impl<E: Endpoint + Writable> Endpoint for $name<E> {
            const METHOD: Method = Method::$method;
            const PATH: &'static str = E::PATH;
            const DOC: &'static str = E::DOC;
            type Token = E::Token;
            type Response = E::Response;

            fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
                // Its own request first, for the limits that it checks.
                self.0.http_request(base, token)?;
                Target::of::<E>(base, token).$build(&self.0)
            }

            fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<E::Response, Error> {
                E::parse(answer)
            }

            fn repeatable(&self) -> bool {
                self.0.repeatable()
            }
        }

        server_side! {
            impl<E: crate::wire::Readable> crate::wire::Readable for $name<E> {
                fn type_name(&self) -> &'static str {
                    self.0.type_name()
                }
                fn names(&self) -> &'static [&'static str] {
                    self.0.names()
                }
                fn slot(&mut self, index: usize) -> Option<&mut dyn crate::wire::Slot> {
                    self.0.slot(index)
                }
                fn extra(&mut self) -> Option<&mut crate::wire::Extra> {
                    self.0.extra()
                }
                fn union(&mut self) -> Option<&mut dyn crate::wire::Union> {
                    self.0.union()
                }
            }

            impl<E: super::Serve + Writable + crate::wire::Readable + Default> super::Serve for $name<E> {
                fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
                    let mut value = Self::default();
                    by_method!(@read $read request value E);
                    Ok(value)
                }

                fn answer(response: &E::Response) -> Response<Vec<u8>> {
                    E::answer(response)
                }
            }
        }

        for_tools! {
            impl<E: crate::catalogue::Described> crate::catalogue::Described for $name<E> {
                fn shape() -> crate::catalogue::Shape {
                    E::shape()
                }
            }
        }
    };
    (@read body $request:ident $value:ident $endpoint:ident) => {
        super::read_body($endpoint::PATH, $request.body().as_ref(), &mut $value)?
    };
    (@read query $request:ident $value:ident $endpoint:ident) => {
        super::read_query::<$endpoint>($request.uri(), &mut $value)?
    };
}

by_method! {
    /// An endpoint whose page says `GET`, by `POST`: the fields in a JSON body.
    ByPost POST post body
}

by_method! {
    /// An endpoint whose page says `POST`, by `GET`: the fields in the query.
    ByGet GET get query
}
