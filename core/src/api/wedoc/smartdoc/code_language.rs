//! The languages that code may be in.

open_enum! {
    /// A language of code (代码块语言).
    pub enum CodeLanguage: str {
        /// Not told (未指定).
        Unspecified = "CODE_LANGUAGE_UNSPECIFIED",
        /// Plain text.
        PlainText = "CODE_LANGUAGE_PLAIN_TEXT",
        /// ABAP.
        Abap = "CODE_LANGUAGE_ABAP",
        /// ActionScript.
        ActionScript = "CODE_LANGUAGE_ACTIONSCRIPT",
        /// Ada.
        Ada = "CODE_LANGUAGE_ADA",
        /// Apache configuration.
        Apache = "CODE_LANGUAGE_APACHE",
        /// Apex.
        Apex = "CODE_LANGUAGE_APEX",
        /// Bash.
        Bash = "CODE_LANGUAGE_BASH",
        /// C.
        C = "CODE_LANGUAGE_C",
        /// C++.
        Cpp = "CODE_LANGUAGE_CPP",
        /// C#.
        CSharp = "CODE_LANGUAGE_CSHARP",
        /// Clojure.
        Clojure = "CODE_LANGUAGE_CLOJURE",
        /// CMake.
        Cmake = "CODE_LANGUAGE_CMAKE",
        /// CoffeeScript.
        CoffeeScript = "CODE_LANGUAGE_COFFEESCRIPT",
        /// Crystal.
        Crystal = "CODE_LANGUAGE_CRYSTAL",
        /// CSS.
        Css = "CODE_LANGUAGE_CSS",
        /// D.
        D = "CODE_LANGUAGE_D",
        /// Dart.
        Dart = "CODE_LANGUAGE_DART",
        /// Differences.
        Diff = "CODE_LANGUAGE_DIFF",
        /// Django.
        Django = "CODE_LANGUAGE_DJANGO",
        /// Dockerfiles.
        Docker = "CODE_LANGUAGE_DOCKER",
        /// Erlang.
        Erlang = "CODE_LANGUAGE_ERLANG",
        /// Elixir.
        Elixir = "CODE_LANGUAGE_ELIXIR",
        /// Fortran.
        Fortran = "CODE_LANGUAGE_FORTRAN",
        /// F#.
        FSharp = "CODE_LANGUAGE_FSHARP",
        /// Git.
        Git = "CODE_LANGUAGE_GIT",
        /// Go.
        Go = "CODE_LANGUAGE_GO",
        /// GraphQL.
        GraphQl = "CODE_LANGUAGE_GRAPHQL",
        /// Groovy.
        Groovy = "CODE_LANGUAGE_GROOVY",
        /// Haxe.
        Haxe = "CODE_LANGUAGE_HAXE",
        /// HTML.
        Html = "CODE_LANGUAGE_HTML",
        /// HTTP.
        Http = "CODE_LANGUAGE_HTTP",
        /// Haskell.
        Haskell = "CODE_LANGUAGE_HASKELL",
        /// Java.
        Java = "CODE_LANGUAGE_JAVA",
        /// JavaScript.
        JavaScript = "CODE_LANGUAGE_JAVASCRIPT",
        /// JSON.
        Json = "CODE_LANGUAGE_JSON",
        /// JSX.
        Jsx = "CODE_LANGUAGE_JSX",
        /// Julia.
        Julia = "CODE_LANGUAGE_JULIA",
        /// Kotlin.
        Kotlin = "CODE_LANGUAGE_KOTLIN",
        /// LaTeX.
        Latex = "CODE_LANGUAGE_LATEX",
        /// Less.
        Less = "CODE_LANGUAGE_LESS",
        /// Lisp.
        Lisp = "CODE_LANGUAGE_LISP",
        /// Lua.
        Lua = "CODE_LANGUAGE_LUA",
        /// Makefiles.
        Makefile = "CODE_LANGUAGE_MAKEFILE",
        /// MATLAB.
        Matlab = "CODE_LANGUAGE_MATLAB",
        /// Markdown.
        Markdown = "CODE_LANGUAGE_MARKDOWN",
        /// Markup.
        Markup = "CODE_LANGUAGE_MARKUP",
        /// Markup templating.
        MarkupTemplating = "CODE_LANGUAGE_MARKUP_TEMPLATING",
        /// MathML.
        MathMl = "CODE_LANGUAGE_MATHML",
        /// NASM.
        Nasm = "CODE_LANGUAGE_NASM",
        /// Nginx configuration.
        Nginx = "CODE_LANGUAGE_NGINX",
        /// Objective-C.
        ObjectiveC = "CODE_LANGUAGE_OBJECTIVE_C",
        /// Ocaml.
        Ocaml = "CODE_LANGUAGE_OCAML",
        /// Pascal.
        Pascal = "CODE_LANGUAGE_PASCAL",
        /// Perl.
        Perl = "CODE_LANGUAGE_PERL",
        /// PHP.
        Php = "CODE_LANGUAGE_PHP",
        /// PowerShell.
        PowerShell = "CODE_LANGUAGE_POWERSHELL",
        /// Protobuf.
        Protobuf = "CODE_LANGUAGE_PROTOBUF",
        /// Python.
        Python = "CODE_LANGUAGE_PYTHON",
        /// Prolog.
        Prolog = "CODE_LANGUAGE_PROLOG",
        /// PL/SQL.
        PlSql = "CODE_LANGUAGE_PLSQL",
        /// R.
        R = "CODE_LANGUAGE_R",
        /// Regular expressions.
        Regex = "CODE_LANGUAGE_REGEX",
        /// Ruby.
        Ruby = "CODE_LANGUAGE_RUBY",
        /// Rust.
        Rust = "CODE_LANGUAGE_RUST",
        /// Scala.
        Scala = "CODE_LANGUAGE_SCALA",
        /// Scheme.
        Scheme = "CODE_LANGUAGE_SCHEME",
        /// Shell.
        Shell = "CODE_LANGUAGE_SHELL",
        /// Swift.
        Swift = "CODE_LANGUAGE_SWIFT",
        /// SVG.
        Svg = "CODE_LANGUAGE_SVG",
        /// SAS.
        Sas = "CODE_LANGUAGE_SAS",
        /// Sass.
        Sass = "CODE_LANGUAGE_SASS",
        /// SCSS.
        Scss = "CODE_LANGUAGE_SCSS",
        /// SQL.
        Sql = "CODE_LANGUAGE_SQL",
        /// Tcl.
        Tcl = "CODE_LANGUAGE_TCL",
        /// TypeScript.
        TypeScript = "CODE_LANGUAGE_TYPESCRIPT",
        /// Vala.
        Vala = "CODE_LANGUAGE_VALA",
        /// VB.NET.
        VbNet = "CODE_LANGUAGE_VBNET",
        /// Velocity.
        Velocity = "CODE_LANGUAGE_VELOCITY",
        /// Verilog.
        Verilog = "CODE_LANGUAGE_VERILOG",
        /// VHDL.
        Vhdl = "CODE_LANGUAGE_VHDL",
        /// Visual Basic.
        VisualBasic = "CODE_LANGUAGE_VISUAL_BASIC",
        /// Vue.
        Vue = "CODE_LANGUAGE_VUE",
        /// WebAssembly.
        Wasm = "CODE_LANGUAGE_WASM",
        /// XML.
        Xml = "CODE_LANGUAGE_XML",
        /// YAML.
        Yaml = "CODE_LANGUAGE_YAML",
    }
}
