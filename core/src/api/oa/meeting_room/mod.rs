//! 会议室: the rooms of the corp, and who has booked them.

mod book;
mod manage;
#[cfg(test)]
mod tests;

pub use book::{
    Book, BookByMeeting, BookBySchedule, Booked, Booking, BookingDetail, BookingStatus, CancelBook, GetBookInfo,
    GetBookingInfo, GetBookingInfoByMeetingId, PartlyBooked, RoomBookings, RoomsBookings,
};
pub use manage::{Add, Added, Coordinate, Delete, Edit, Equipment, List, Room, Rooms};
