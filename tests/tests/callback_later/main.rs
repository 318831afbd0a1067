//! What is acknowledged at once and worked on afterwards is answered by a call of its own, through both adapters: the same
//! words, with and without `.await`.

#[path = "."]
mod blocking {
    use wecom_tests::adapters::made as run;
    use wecom_ureq as wecom;

    mod answer;
}

// The tests are written once and built against each adapter.
#[allow(clippy::duplicate_mod)]
#[path = "."]
mod asynchronous {
    use wecom_reqwest as wecom;
    use wecom_tests::adapters::make as run;

    mod answer;
}
