//! 会议投票: polls in a meeting that takes place.
//!
//! A [`theme`] holds the questions; each time it is started, there is a poll with answers of its own. Themes and polls are
//! made, started and deleted in the name of a host or of the organizer, who has entered.
//!
//! Token: an app of the corp's own that 会议 lists among those that may call (可调用接口的应用), for meetings that it created.

mod detail;
mod run;
pub mod theme;

pub use detail::{Detail, GetPollDetail, OptionId, QuestionData, QuestionId, Voter, Voting};
pub use run::{Delete, Finish, GetPollList, Poll, Polls, Start, Started, ThemePolls};

open_enum! {
    /// Where a poll stands (投票状态).
    pub enum Status: i64 {
        /// It has not begun (未开始).
        Waiting = 0,
        /// People answer (投票中).
        Running = 1,
        /// It is over (已结束).
        Finished = 2,
    }
}
