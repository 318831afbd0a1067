//! 标准年级对照表: the standard grades.

open_enum! {
    /// Which standard grade a grade is (标准年级). WeCom names it and moves it up by this and the year of enrolment.
    pub enum StandardGrade: i64 {
        /// No standard grade (非标准年级).
        NonStandard = 0,
        /// Kindergarten, the youngest class (幼儿园小小班).
        KindergartenToddlers = 1,
        /// Kindergarten, junior class (幼儿园小班).
        KindergartenJunior = 2,
        /// Kindergarten, middle class (幼儿园中班).
        KindergartenMiddle = 3,
        /// Kindergarten, senior class (幼儿园大班).
        KindergartenSenior = 4,
        /// Kindergarten, the class before school (幼儿园学前班).
        KindergartenPreschool = 5,
        /// Primary school, grade 1 (小学一年级).
        Primary1 = 31,
        /// Primary school, grade 2 (小学二年级).
        Primary2 = 32,
        /// Primary school, grade 3 (小学三年级).
        Primary3 = 33,
        /// Primary school, grade 4 (小学四年级).
        Primary4 = 34,
        /// Primary school, grade 5 (小学五年级).
        Primary5 = 35,
        /// Primary school, grade 6 (小学六年级).
        Primary6 = 36,
        /// Primary school, grade 7 (小学七年级).
        Primary7 = 37,
        /// Primary school, grade 8 (小学八年级).
        Primary8 = 38,
        /// Primary school, grade 9 (小学九年级).
        Primary9 = 39,
        /// Junior high school, grade 1 (初中一年级).
        Junior1 = 61,
        /// Junior high school, grade 2 (初中二年级).
        Junior2 = 62,
        /// Junior high school, grade 3 (初中三年级).
        Junior3 = 63,
        /// Junior high school, grade 4 (初中四年级).
        Junior4 = 64,
        /// Senior high school, grade 1 (高中一年级).
        Senior1 = 91,
        /// Senior high school, grade 2 (高中二年级).
        Senior2 = 92,
        /// Senior high school, grade 3 (高中三年级).
        Senior3 = 93,
        /// Senior high school, grade 4 (高中四年级).
        Senior4 = 94,
        /// A stage of the school's own, grade 1 (自定义学段一年级).
        Custom1 = 121,
        /// A stage of the school's own, grade 2 (自定义学段二年级).
        Custom2 = 122,
        /// A stage of the school's own, grade 3 (自定义学段三年级).
        Custom3 = 123,
        /// A stage of the school's own, grade 4 (自定义学段四年级).
        Custom4 = 124,
        /// A stage of the school's own, grade 5 (自定义学段五年级).
        Custom5 = 125,
        /// A stage of the school's own, grade 6 (自定义学段六年级).
        Custom6 = 126,
        /// A stage of the school's own, grade 7 (自定义学段七年级).
        Custom7 = 127,
        /// A stage of the school's own, grade 8 (自定义学段八年级).
        Custom8 = 128,
        /// A stage of the school's own, grade 9 (自定义学段九年级).
        Custom9 = 129,
        /// A stage of the school's own, grade 10 (自定义学段十年级).
        Custom10 = 130,
        /// A stage of the school's own, grade 11 (自定义学段十一年级).
        Custom11 = 131,
        /// A stage of the school's own, grade 12 (自定义学段十二年级).
        Custom12 = 132,
    }
}
