//! Sheets.

use super::*;
use crate::api::wedoc::spreadsheet::*;

const CELLS: &str = r#"{"data":{"result":{"start_row":0,"start_column":1,"rows":[{"values":[{"cell_value":{"text":"T"},
    "cell_format":{"text_format":{"font":"Courier New","font_size":14,"bold":false,"italic":false,"strikethrough":false,
    "underline":true,"color":{"red":0,"green":0,"blue":255,"alpha":128}}}},{"cell_value":{"link":{"url":"U","text":"L"}}}]}]}}}"#;

#[test]
fn reading() {
    sends(&GetSheetProperties::new("D"), "wedoc/spreadsheet/get_sheet_properties", r#"{"docid":"D"}"#);
    for name in ["properties", "data"] {
        let answer = format!(r#"{{"{name}":[{{"sheet_id":"S","title":"T","row_count":"100","column_count":20}}]}}"#);
        let answer = parse::<GetSheetProperties>(&answer);
        let sheet = &answer.sheets()[0];
        assert_eq!((sheet.sheet_id.as_str(), sheet.row_count, sheet.column_count), ("S", 100, 20), "{name}");
    }
    assert!(parse::<GetSheetProperties>("{}").sheets().is_empty());

    sends(
        &GetSheetRangeData::new("D", "S", "A1:B2"),
        "wedoc/spreadsheet/get_sheet_range_data",
        r#"{"docid":"D","sheet_id":"S","range":"A1:B2"}"#,
    );
    let grid = parse::<GetSheetRangeData>(CELLS).data.result;
    assert_eq!((grid.start_row, grid.start_column), (Some(0), Some(1)));
    let cells = &grid.rows[0].values;
    assert_eq!(cells[0].cell_value.text.as_deref(), Some("T"));
    let format = cells[0].cell_format.clone().unwrap().text_format.unwrap();
    assert_eq!((format.font_size, format.underline), (Some(14), Some(true)));
    let color = format.color.unwrap();
    assert_eq!((color.blue, color.alpha), (255, Some(128)));
    assert_eq!(cells[1].cell_value.link.as_ref().unwrap().url, "U");
    assert!(cells[1].cell_value.text.is_none() && cells[1].cell_format.is_none());
}

fn sheet(rows: u32, columns: u32) -> AddSheet {
    AddSheet::new("T").row_count(rows).column_count(columns)
}

#[test]
fn changes() {
    let red = TextFormat::new().font("Arial").bold(true).color(Color::new(255, 0, 0));
    let row = Row::new([Cell::from("a"), Cell::new(Link::new("U", "L")).cell_format(red)]);
    let requests: [UpdateRequest; 4] = [
        sheet(10, 20).into(),
        UpdateRange::new("S", GridData::new([row]).start_column(1)).into(),
        DeleteDimension::new("S", Dimension::Row).start_index(1).end_index(3).into(),
        DeleteSheet::new("S").into(),
    ];
    sends(
        &BatchUpdate::new("D", requests),
        "wedoc/spreadsheet/batch_update",
        concat!(
            r#"{"docid":"D","requests":[{"add_sheet_request":{"title":"T","row_count":10,"column_count":20}},"#,
            r#"{"update_range_request":{"sheet_id":"S","grid_data":{"start_column":1,"rows":[{"values":["#,
            r#"{"cell_value":{"text":"a"}},{"cell_value":{"link":{"url":"U","text":"L"}},"cell_format":{"text_format":"#,
            r#"{"font":"Arial","bold":true,"color":{"red":255,"green":0,"blue":0}}}}]}]}}},"#,
            r#"{"delete_dimension_request":{"sheet_id":"S","dimension":"ROW","start_index":1,"end_index":3}},"#,
            r#"{"delete_sheet_request":{"sheet_id":"S"}}]}"#
        ),
    );
    let updated = parse::<BatchUpdate>(
        r#"{"data":{"responses":[{"add_sheet_response":{"properties":{"sheet_id":"S","row_count":10}}},
        {"update_range_response":{"updated_cells":"2"}},{"delete_dimension_response":{"deleted":2}},
        {"delete_sheet_response":{"sheet_id":"S"}}]}}"#,
    );
    let responses = updated.data.responses;
    assert_eq!(responses[0].add_sheet_response.as_ref().unwrap().properties.row_count, 10);
    assert_eq!(responses[1].update_range_response.as_ref().unwrap().updated_cells, 2);
    assert_eq!(responses[2].delete_dimension_response.as_ref().unwrap().deleted, 2);
    assert_eq!(responses[3].delete_sheet_response.as_ref().unwrap().sheet_id.as_str(), "S");
    assert!(responses[3].add_sheet_response.is_none());
}

#[test]
fn changes_that_are_too_many() {
    let one = |request: UpdateRequest| problem(&BatchUpdate::new("D", [request]));
    let block = |rows, columns| {
        let row = Row::new(vec!["x"; columns]);
        one(UpdateRange::new("S", GridData::new(vec![row; rows])).into())
    };
    assert_eq!(problem(&BatchUpdate::new("D", vec![DeleteSheet::new("S"); 5])), "");
    assert_eq!(problem(&BatchUpdate::new("D", vec![DeleteSheet::new("S"); 6])), "requests has 6 entries, not 0 to 5");
    assert_eq!((block(1000, 10), block(50, 200)), (String::new(), String::new()));
    for found in [block(1001, 1), block(1, 201), block(51, 200)] {
        assert!(found.starts_with("requests.update_range_request.grid_data has "), "{found}");
        assert!(found.ends_with("at most 1000 and 200 are taken, and 10000 cells"), "{found}");
    }
    assert_eq!(one(sheet(50, 200).into()), "");
    assert_eq!(one(sheet(10_000, 1).into()), "");
    for large in [sheet(1, 201), sheet(51, 200), sheet(u32::MAX, u32::MAX)] {
        assert!(one(large.into()).starts_with("requests.add_sheet_request has "));
    }
}

#[test]
fn damaged_answers() {
    let sheet = r#"{"sheet_id":"S","title":"T","row_count":100,"column_count":20}"#;
    survives::<GetSheetProperties>(&format!(r#"{{"properties":[{sheet}],"data":[{sheet}]}}"#));
    survives::<GetSheetRangeData>(CELLS);
    survives::<BatchUpdate>(&format!(
        r#"{{"data":{{"responses":[{{"add_sheet_response":{{"properties":{sheet}}}}},{{"update_range_response":
        {{"updated_cells":2}}}},{{"delete_dimension_response":{{"deleted":2}}}},{{"delete_sheet_response":
        {{"sheet_id":"S"}}}}]}}}}"#
    ));
}
