//! 智能机器人: AI bots, as far as they have an address: the one answer after the callback.
