//! Credentials and endpoints that do not go together do not compile. Each wrong program stands beside a right one that differs
//! from it in one place, so that it is that place which the compiler refuses. Which error it is, nightly compilers check.

macro_rules! pairings {
    ($adapter:literal: $($name:ident: $right:literal, $error:literal $wrong:literal;)*) => {
        $(
            #[doc = concat!("```no_run\n", "# use ", $adapter, " as wecom;\n", setup!(), $right, ";\n```")]
            #[doc = concat!("```compile_fail,", $error, "\n# use ", $adapter, " as wecom;\n", setup!(), $wrong, ";\n```")]
            struct $name;
        )*
    };
}

macro_rules! setup {
    () => {
        "# use wecom_core::api::{contacts::user, hardware::device, service, webhook};
         # use wecom_core::flow::{TicketKind, token::GetToken};
         # use wecom_core::types::{BusinessKind, Timestamp};
         # let client = wecom::Client::builder().build();
         # let (app, suite) = (client.app(1, \"s\"), client.suite(\"ww1\", \"s\"));
         # let (provider, robot) = (client.provider(\"ww2\", \"s\"), client.webhook(\"k\"));
         # let (model, now) = (client.model(\"m\", \"s\"), Timestamp::from_secs(1));
         # let (corp, device) = (suite.corp(1, \"ww3\", \"c\"), model.device(\"SN1\", \"s\"));
         # let member = user::Get::new(\"u\");
         # let report = device::ReportStatus::new(device::OnlineStatus::Online);
         let _ = "
    };
}

macro_rules! with_both {
    ($($pairings:tt)*) => {
        mod blocking {
            pairings! { "wecom_ureq": $($pairings)* }
        }

        mod asynchronous {
            pairings! { "wecom_reqwest": $($pairings)* }
        }
    };
}

with_both! {
    AppAndSuite: "app.call(&member)", "E0271" "app.call(&service::GetPreAuthCode::new())";
    AppAndProvider: "app.call(&member)", "E0271" "app.call(&service::GetAccountBalance::new())";
    AppAndRobot: "app.call(&member)", "E0271" "app.call(&webhook::Send::new(\"x\"))";
    AppAndNothing: "app.call(&member)", "E0271" "app.call(&GetToken::new(\"ww1\", \"s\"))";
    CorpAndSuite: "corp.call(&member)", "E0271" "corp.call(&service::GetPreAuthCode::new())";
    SuiteAndApp: "suite.call(&service::GetPreAuthCode::new())", "E0271" "suite.call(&member)";
    SuiteAndProvider: "suite.call(&service::GetPreAuthCode::new())",
        "E0271" "suite.call(&service::GetAccountBalance::new())";
    ProviderAndSuite: "provider.call(&service::GetAccountBalance::new())",
        "E0271" "provider.call(&service::GetPreAuthCode::new())";
    ProviderAndApp: "provider.call(&service::GetAccountBalance::new())", "E0271" "provider.call(&member)";
    RobotAndApp: "robot.call(&webhook::Send::new(\"x\"))", "E0271" "robot.call(&member)";
    ModelAndDevice: "model.call(&device::GetDetail::new(\"SN1\"))", "E0271" "model.call(&report)";
    DeviceAndModel: "device.call(&report)", "E0271" "device.call(&device::GetDetail::new(\"SN1\"))";
    NothingAndApp: "client.call(&GetToken::new(\"ww1\", \"s\"))", "E0271" "client.call(&member)";
    PagesOfProvider: "provider.pages(service::device::List::new())", "E0271" "app.pages(service::device::List::new())";
    TicketOfApp: "suite.keep_ticket(\"t\", now)", "E0599" "app.keep_ticket(\"t\", now)";
    TicketOfCorp: "suite.keep_ticket(\"t\", now)", "E0599" "corp.keep_ticket(\"t\", now)";
    TicketOfProvider: "model.keep_ticket(\"t\", now)", "E0599" "provider.keep_ticket(\"t\", now)";
    TicketOfDevice: "model.keep_ticket(\"t\", now)", "E0599" "device.keep_ticket(\"t\", now)";
    CorpOfProvider: "suite.corp(1, \"ww3\", \"c\")", "E0599" "provider.corp(1, \"ww3\", \"c\")";
    CorpOfCorp: "suite.customized(1, \"ww3\", \"c\")", "E0599" "corp.customized(1, \"ww3\", \"c\")";
    LinkedOfSuite: "app.linked(1, \"ww4\", BusinessKind::Chain)", "E0599" "suite.linked(1, \"ww4\", BusinessKind::Chain)";
    DeviceOfSuite: "model.device(\"SN1\", \"s\")", "E0599" "suite.device(\"SN1\", \"s\")";
    ScriptOfSuite: "corp.ticket(TicketKind::Corp)", "E0599" "suite.ticket(TicketKind::Corp)";
}
