//! What is peculiar to each kind of question.

structure! {
    /// What is peculiar to a question's kind: the one that belongs to it, where WeCom's own setting is not wanted. Each
    /// becomes this by `into`.
    pub struct ExtendSetting {
        /// Of a text.
        text_setting: Option<TextSetting>,
        /// Of one choice.
        radio_setting: Option<RadioSetting>,
        /// Of several choices.
        checkbox_setting: Option<CheckboxSetting>,
        /// Of a place.
        location_setting: Option<LocationSetting>,
        /// Of pictures.
        image_setting: Option<ImageSetting>,
        /// Of files.
        file_setting: Option<FileSetting>,
        /// Of a date.
        date_setting: Option<DateSetting>,
        /// Of a time of day.
        time_setting: Option<TimeSetting>,
        /// Of a span of time.
        duration_setting: Option<DurationSetting>,
        /// Of a temperature.
        temperature_setting: Option<TemperatureSetting>,
        /// Of departments.
        department_setting: Option<DepartmentSetting>,
        /// Of members.
        member_setting: Option<MemberSetting>,
    }
}

one_of! { ExtendSetting {
    text_setting: TextSetting,
    radio_setting: RadioSetting,
    checkbox_setting: CheckboxSetting,
    location_setting: LocationSetting,
    image_setting: ImageSetting,
    file_setting: FileSetting,
    date_setting: DateSetting,
    time_setting: TimeSetting,
    duration_setting: DurationSetting,
    temperature_setting: TemperatureSetting,
    department_setting: DepartmentSetting,
    member_setting: MemberSetting,
} }

structure! {
    /// Which texts are taken.
    pub struct TextSetting {
        /// What a text must be; any unless set.
        validation_type: Option<Validation>,
        /// In which way it must be that.
        validation_detail: Option<ValidationDetail>,
        /// How many characters, 1 to 4 000; needed where characters are counted.
        char_len: Option<u32>,
        /// The least number.
        number_min: Option<f64>,
        /// The greatest number.
        number_max: Option<f64>,
    }
}

open_enum! {
    /// What a text must be (校验类型).
    pub enum Validation: i64 {
        /// So many characters (字符个数).
        Length = 0,
        /// A number (数字).
        Number = 1,
        /// A mail address (电子邮箱).
        Mail = 2,
        /// A web address (网址).
        Url = 3,
        /// An identity card's number (身份证).
        IdCard = 4,
        /// A mobile number of mainland China (手机号).
        Mobile = 5,
        /// A fixed line's number (固定电话).
        Landline = 6,
    }
}

open_enum! {
    /// How many characters, or which number (校验详情).
    pub enum ValidationDetail: i64 {
        /// At most `char_len` characters.
        LengthAtMost = 1,
        /// At least `char_len` characters.
        LengthAtLeast = 2,
        /// Exactly `char_len` characters.
        LengthExactly = 3,
        /// Any number.
        AnyNumber = 4,
        /// Above `number_min`.
        Above = 5,
        /// `number_min` or above.
        AtLeast = 6,
        /// Below `number_max`.
        Below = 7,
        /// `number_max` or below.
        AtMost = 8,
        /// Between the two.
        Between = 9,
        /// Not between the two.
        NotBetween = 10,
        /// A whole number.
        Whole = 11,
    }
}

structure! {
    /// Which choices are taken.
    pub struct RadioSetting {
        /// Whether there is an option 其他 beside those given.
        add_other_option: Option<bool>,
    }
}

structure! {
    /// Which choices are taken, and how many.
    pub struct CheckboxSetting {
        /// Whether there is an option 其他 beside those given.
        add_other_option: Option<bool>,
        /// How `number` is meant; any number of choices unless set.
        kind: Option<CheckboxKind> = "type",
        /// How many choices, from 1 to the number of options; needed unless any number will do.
        number: Option<u32>,
    }
}

open_enum! {
    /// How many choices are taken (多选类型).
    pub enum CheckboxKind: i64 {
        /// Any number (不限制).
        Any = 0,
        /// At least so many (至少选择).
        AtLeast = 1,
        /// At most so many (最多选择).
        AtMost = 2,
        /// Exactly so many (固定选择).
        Exactly = 3,
    }
}

structure! {
    /// Which places are taken.
    pub struct LocationSetting {
        /// How exact the place is.
        location_type: Option<LocationKind>,
        /// How far away a place may be; only where the device tells it.
        distance_type: Option<Distance>,
    }
}

open_enum! {
    /// How exact a place is (位置类型).
    pub enum LocationKind: i64 {
        /// Down to the address (省/市/区/街道+详细地址).
        Address = 0,
        /// Down to the city (省/市).
        City = 1,
        /// Down to the district (省/市/区).
        District = 2,
        /// Down to the street (省/市/区/街道).
        Street = 3,
        /// As the device tells it (自动定位).
        Located = 4,
    }
}

open_enum! {
    /// How far away a place may be (允许定位范围).
    pub enum Distance: i64 {
        /// Not at all (当前位置).
        Here = 0,
        /// 100 metres (附近100米).
        Within100 = 1,
        /// 200 metres (附近200米).
        Within200 = 2,
        /// 300 metres (附近300米).
        Within300 = 3,
    }
}

structure! {
    /// Which pictures are taken.
    pub struct ImageSetting {
        /// Whether they must be taken with the telephone there and then; false unless set.
        camera_only: Option<bool>,
        /// How many and how large.
        upload_image_limit: Option<UploadLimit>,
    }
}

structure! {
    /// Which files are taken.
    pub struct FileSetting {
        /// How many and how large.
        upload_file_limit: Option<UploadLimit>,
        // Not on the page; other SDKs have these two as with pictures.
        /// As with pictures; the official page does not have it for files.
        camera_only: Option<bool>,
        /// The same as `upload_file_limit`, which is the official page's name for it.
        upload_image_limit: Option<UploadLimit>,
    }
}

structure! {
    /// How many pictures or files, and how large.
    pub struct UploadLimit {
        /// How `count` is meant.
        count_limit_type: Option<CountLimit>,
        /// How many, 1 to 9; 9 unless set.
        count: Option<u32>,
        /// How large each may be, in megabytes, at most 3 000; any size unless set.
        max_size: Option<u32>,
    }
}

open_enum! {
    /// How a number of files is meant (数量限制类型).
    pub enum CountLimit: i64 {
        /// Exactly so many.
        Exactly = 0,
        /// At most so many.
        AtMost = 1,
    }
}

structure! {
    /// Which dates are taken.
    pub struct DateSetting {
        /// How exact a date is.
        date_format_type: Option<DateFormat>,
    }
}

open_enum! {
    /// How exact a date is (日期格式).
    pub enum DateFormat: i64 {
        /// Down to the minute (年/月/日/时/分).
        Minute = 0,
        /// Down to the day (年/月/日).
        Day = 1,
        /// Down to the month (年/月).
        Month = 2,
    }
}

structure! {
    /// Which times of day are taken.
    pub struct TimeSetting {
        /// How exact a time is.
        time_format_type: Option<TimeFormat>,
    }
}

open_enum! {
    /// How exact a time of day is (时间格式).
    pub enum TimeFormat: i64 {
        /// Down to the minute (时分).
        Minute = 0,
        /// Down to the second (时分秒).
        Second = 1,
    }
}

structure! {
    /// Which spans of time are taken.
    pub struct DurationSetting {
        /// In what they are counted; in days unless set.
        time_scale: Option<TimeScale>,
        /// Which days count; all unless set.
        date_type: Option<DateKind>,
        /// How many hours are a day, 1 to 24, where hours are counted; 24 unless set.
        day_range: Option<u32>,
    }
}

open_enum! {
    /// In what a span of time is counted (时间刻度).
    pub enum TimeScale: i64 {
        /// Days (按天).
        Day = 1,
        /// Hours (按小时).
        Hour = 2,
    }
}

open_enum! {
    /// Which days count (日期类型).
    pub enum DateKind: i64 {
        /// All (自然日).
        Calendar = 1,
        /// Working days, without weekends and holidays (工作日).
        Working = 2,
    }
}

structure! {
    /// Which temperatures are taken.
    pub struct TemperatureSetting {
        /// The unit; Celsius unless set.
        unit_type: Option<TemperatureUnit>,
    }
}

open_enum! {
    /// A unit of temperature (温度单位).
    pub enum TemperatureUnit: i64 {
        /// 摄氏度.
        Celsius = 0,
        /// 华氏度.
        Fahrenheit = 1,
    }
}

// Each form of the union has a type of its own, so that `into` knows which one is meant.
structure! {
    /// Which departments are taken.
    pub struct DepartmentSetting {
        /// Whether several; one unless set.
        allow_multiple_selection: Option<bool>,
    }
}

structure! {
    /// Which members are taken.
    pub struct MemberSetting {
        /// Whether several; one unless set.
        allow_multiple_selection: Option<bool>,
    }
}
