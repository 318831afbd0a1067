//! `endpoint!`: a request as a plain struct.

/// An endpoint: documentation, verb and path, what it answers, parameters.
///
/// ```text
/// endpoint! {
///     /// Reads one member's profile (读取成员).
///     GET "/cgi-bin/user/get";
///     pub struct Get -> Member {
///         /// The member's id.
///         userid: UserId,
///     }
/// }
/// ```
///
/// Verbs: `GET` (fields in the query), `POST` (fields in a JSON body), `UPLOAD` (a multipart form with the field
/// `file: File = "part name"`, the others in the query), `DOWNLOAD` (`GET` that answers a file).
/// In brackets after the path, separated by commas:
/// `once` (a `GET` that must not be sent twice), `repeatable` (a `POST` that may be),
/// `repeatable_if(method)`, `check` (calls `fn check(&self) -> Result<(), InvalidArgument>` before building),
/// `token = Kind` (another token than an app's access token).
macro_rules! endpoint {
    ($(#[doc = $doc:literal])* $verb:ident $path:literal $([$($flags:tt)*])? ;
     pub struct $name:ident -> $response:ty { $($fields:tt)* }) => {
        fields! { endpoint_of { $name [$($doc)*] $verb $path [$($($flags)*)?] [$response] } {} {} {} {} {} ; $($fields)* }
    };
}

macro_rules! endpoint_of {
    ({ $name:ident [$($doc:literal)*] $verb:ident $path:literal $flags:tt [$response:ty] }
     { $({ [$($fdoc:literal)*] $field:ident [$type:ty] $codec:tt $wire:tt })* }
     $required:tt $optional:tt
     { $([$($udoc:literal)*] $flat:ident [$utype:ty])? }
     { $([$($pdoc:literal)*] $part:literal)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "server", derive(Default))]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $pdoc])* pub file: File,)?
            $($(#[doc = $fdoc])* pub $field: $type,)*
            $($(#[doc = $udoc])* pub $flat: $utype,)?
            __extra: $crate::wire::Extra,
        }

        constructor! { $name { $({ [] $field [$type] $codec $wire })* } $required $optional }
        writable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }

        impl $crate::endpoint::Endpoint for $name {
            const METHOD: http::Method = verb!(method $verb);
            const PATH: &'static str = $path;
            const DOC: &'static str = concat!($($doc, "\n"),*);
            type Token = token_kind!($flags);
            type Response = $response;

            fn http_request(&self, base: &str, token: &str) -> Result<http::Request<Vec<u8>>, $crate::Error> {
                checked!(self $flags);
                let target = $crate::endpoint::Target::of::<Self>(base, token);
                verb!(build $verb target self $($part)?)
            }

            fn parse<B: AsRef<[u8]>>(answer: http::Response<B>) -> Result<Self::Response, $crate::Error> {
                verb!(parse $verb answer)
            }

            fn repeatable(&self) -> bool {
                repeatable!(self $verb $flags)
            }
        }

        server_side! {
            readable! { $name { $({ [] $field [$type] $codec $wire })* } { $([] $flat [$utype])? } }

            impl $crate::endpoint::Serve for $name {
                fn read<B: AsRef<[u8]>>(request: &http::Request<B>) -> Result<Self, $crate::Error> {
                    let mut value = Self::default();
                    verb!(read $verb request value $($part)?);
                    Ok(value)
                }

                fn answer(response: &Self::Response) -> http::Response<Vec<u8>> {
                    verb!(answer $verb response)
                }

                $(
                    fn file(&mut self) -> Option<&mut File> {
                        // Only an upload has a part of this name.
                        let _ = $part;
                        Some(&mut self.file)
                    }
                )?
            }
        }
        described! {
            $name [$($doc)*] { $({ [$($fdoc)*] $field [$type] $codec $wire })* } { $([] $flat [$utype])? }
            { $([$($pdoc)*] $part)? }
        }
    };
}

/// Lets an endpoint with a `cursor` go through its pages, each of which names the next in `next_cursor`:
/// `by_cursor! { List: Page { entries: Entry } }`. Where the page says besides whether there is a next one,
/// `while has_more` stands behind.
macro_rules! by_cursor {
    ($endpoint:ident: $page:ident { $($list:ident).+: $item:ty } $(while $more:ident)?) => {
        impl $crate::endpoint::Paginated for $endpoint {
            type Item = $item;

            fn items(page: &mut $page) -> Vec<$item> {
                std::mem::take(&mut page.$($list).+)
            }

            fn after(&self, page: &$page) -> Option<$endpoint> {
                let more = !page.next_cursor.is_empty() $(&& page.$more)?;
                more.then(|| self.clone().cursor(&page.next_cursor))
            }
        }
    };
}

/// What a verb means, step by step.
macro_rules! verb {
    (method GET) => {
        http::Method::GET
    };
    (method DOWNLOAD) => {
        http::Method::GET
    };
    (method POST) => {
        http::Method::POST
    };
    (method UPLOAD) => {
        http::Method::POST
    };

    (build GET $target:ident $value:ident) => {
        $target.get($value)
    };
    (build DOWNLOAD $target:ident $value:ident) => {
        $target.get($value)
    };
    (build POST $target:ident $value:ident) => {
        $target.post($value)
    };
    (build UPLOAD $target:ident $value:ident $part:literal) => {
        $target.upload($value, $part, &$value.file)
    };

    (parse DOWNLOAD $answer:ident) => {
        $crate::endpoint::read_file(
            <Self as $crate::endpoint::Endpoint>::PATH,
            $answer.map(|body| body.as_ref().to_vec()),
        )
    };
    (parse $verb:ident $answer:ident) => {{
        let mut value = Self::Response::default();
        let (head, body) = $answer.into_parts();
        let path = <Self as $crate::endpoint::Endpoint>::PATH;
        $crate::endpoint::read_answer(path, head.status, body.as_ref(), &mut value)?;
        Ok(value)
    }};

    (read POST $request:ident $value:ident) => {
        $crate::endpoint::read_body(<Self as $crate::endpoint::Endpoint>::PATH, $request.body().as_ref(), &mut $value)?
    };
    (read UPLOAD $request:ident $value:ident $part:literal) => {
        $crate::endpoint::read_query::<Self>($request.uri(), &mut $value)?;
        $value.file = $crate::endpoint::read_upload(
            <Self as $crate::endpoint::Endpoint>::PATH,
            $request.headers(),
            $request.body().as_ref(),
            $part,
        )?
    };
    (read $verb:ident $request:ident $value:ident) => {
        $crate::endpoint::read_query::<Self>($request.uri(), &mut $value)?
    };

    (answer DOWNLOAD $response:ident) => {
        $crate::endpoint::write_file($response)
    };
    (answer $verb:ident $response:ident) => {
        $crate::endpoint::write_answer($response)
    };
}

macro_rules! token_kind {
    ([]) => { $crate::endpoint::AccessToken };
    ([token = $kind:ident $(, $($rest:tt)*)?]) => { $crate::endpoint::$kind };
    ([$flag:tt $($rest:tt)*]) => { token_kind!([$($rest)*]) };
}

macro_rules! checked {
    ($value:ident []) => {};
    ($value:ident [check $($rest:tt)*]) => { $value.check().map_err(|problem| problem.of(<Self as $crate::endpoint::Endpoint>::PATH))? };
    ($value:ident [$flag:tt $($rest:tt)*]) => { checked!($value [$($rest)*]) };
}

macro_rules! repeatable {
    ($value:ident $verb:ident [once $($rest:tt)*]) => { false };
    ($value:ident $verb:ident [repeatable $($rest:tt)*]) => { true };
    ($value:ident $verb:ident [repeatable_if($method:ident) $($rest:tt)*]) => { $value.$method() };
    ($value:ident $verb:ident [$flag:tt $($rest:tt)*]) => { repeatable!($value $verb [$($rest)*]) };
    ($value:ident GET []) => { true };
    ($value:ident DOWNLOAD []) => { true };
    // A second copy of an upload costs nothing but room for three days.
    ($value:ident UPLOAD []) => { true };
    ($value:ident POST []) => { false };
}
