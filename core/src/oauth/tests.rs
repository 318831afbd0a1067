use super::*;

#[test]
fn oauth2() {
    let page = Authorize::corp("wxCorpId", "http://api.3dept.com/cgi-bin/query?action=get");
    assert_eq!(
        page.url().unwrap(),
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wxCorpId\
         &redirect_uri=http%3A%2F%2Fapi.3dept.com%2Fcgi-bin%2Fquery%3Faction%3Dget\
         &response_type=code&scope=snsapi_base&state=#wechat_redirect",
        "the official page's example"
    );
    assert_eq!(
        page.clone().state("STATE").scope(Scope::PrivateInfo).agentid(1_000_002).url().unwrap(),
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wxCorpId\
         &redirect_uri=http%3A%2F%2Fapi.3dept.com%2Fcgi-bin%2Fquery%3Faction%3Dget\
         &response_type=code&scope=snsapi_privateinfo&state=STATE&agentid=1000002#wechat_redirect"
    );
    assert_eq!(
        Authorize::suite("wwSuite", "https://x.cn/#/登录").scope(Scope::UserInfo).state("1").url().unwrap(),
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wwSuite\
         &redirect_uri=https%3A%2F%2Fx.cn%2F%23%2F%E7%99%BB%E5%BD%95\
         &response_type=code&scope=snsapi_userinfo&state=1#wechat_redirect"
    );
}

#[test]
fn private_info_needs_the_app() {
    let error = Authorize::corp("ww", "https://x.cn").scope(Scope::PrivateInfo).url().unwrap_err();
    assert_eq!(error.to_string(), "agentid is required with the scope snsapi_privateinfo");
    assert!(Authorize::suite("ww", "https://x.cn").scope(Scope::PrivateInfo).url().is_ok());
}

#[test]
fn states_are_checked() {
    let page = |state: String| Authorize::corp("ww", "https://x.cn").state(state).url().map_err(|error| error.field);
    assert!(page("aZ09".repeat(32)).is_ok(), "128 bytes");
    assert_eq!(page("a".repeat(129)), Err("state".into()));
    for state in ["a b", "a-b", "web_login@gyoss9", "状态", "a&b", "a#b"] {
        assert_eq!(page(state.to_owned()), Err("state".into()), "{state}");
    }
    let error = Install::new("ww", "P", "https://x.cn").state("a/b").url().unwrap_err();
    assert_eq!(error.to_string(), "state may hold letters and digits only");
}

#[test]
fn addresses_are_encoded_once() {
    for redirect in ["", "x.cn", "https%3A%2F%2Fx.cn", "/path", "https://", "javascript:alert(1)"] {
        assert_eq!(Authorize::corp("ww", redirect).url().unwrap_err().field, "redirect_uri", "{redirect}");
        assert_eq!(WebLogin::corp("ww", 1, redirect).url().unwrap_err().field, "redirect_uri");
        assert_eq!(ProviderLogin::new("ww", redirect).url().unwrap_err().field, "redirect_uri");
        assert_eq!(Install::new("ww", "P", redirect).url().unwrap_err().field, "redirect_uri");
    }
    let url = Authorize::corp("ww", "https://x.cn/?to=a%20b").url().unwrap();
    assert!(url.contains("redirect_uri=https%3A%2F%2Fx.cn%2F%3Fto%3Da%2520b&"), "{url}");
}

#[test]
fn web_login() {
    assert_eq!(
        WebLogin::corp("WWCorpId", 1_000_000, "http://work.weixin.qq.com").state("WWLogin").url().unwrap(),
        "https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid=WWCorpId&agentid=1000000\
         &redirect_uri=http%3A%2F%2Fwork.weixin.qq.com&state=WWLogin",
        "the official page's example"
    );
    assert_eq!(
        WebLogin::service("SuiteID", "http://work.weixin.qq.com").state("a@b").lang(Language::English).url().unwrap(),
        "https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=ServiceApp&appid=SuiteID\
         &redirect_uri=http%3A%2F%2Fwork.weixin.qq.com&state=a%40b&lang=en"
    );
    assert_eq!(
        WebLogin::service("S", "http://x.cn").url().unwrap(),
        "https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=ServiceApp&appid=S&redirect_uri=http%3A%2F%2Fx.cn"
    );
}

#[test]
fn providers() {
    assert_eq!(
        ProviderLogin::new("ww100000a5f2191", "http://www.oa.com")
            .state("web_login@gyoss9")
            .usertype(UserType::Admin)
            .url()
            .unwrap(),
        "https://open.work.weixin.qq.com/wwopen/sso/3rd_qrConnect?appid=ww100000a5f2191\
         &redirect_uri=http%3A%2F%2Fwww.oa.com&state=web_login%40gyoss9&usertype=admin"
    );
    let install = Install::new("ww2", "hush", "https://x.cn/installed").state("STATE1");
    assert_eq!(
        install.url().unwrap(),
        "https://open.work.weixin.qq.com/3rdapp/install?suite_id=ww2&pre_auth_code=hush\
         &redirect_uri=https%3A%2F%2Fx.cn%2Finstalled&state=STATE1"
    );
    assert!(!format!("{install:?}").contains("hush"));
    assert_eq!(
        register_url(&Secret::from("pIKi3+=")),
        "https://open.work.weixin.qq.com/3rdservice/wework/register?register_code=pIKi3%2B%3D"
    );
}
