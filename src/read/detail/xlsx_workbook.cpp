// SPDX-License-Identifier: Apache-2.0
#include "read/detail/xlsx_workbook.hpp"

#include <zeren/base/text.hpp>

#include <charconv>

namespace zeren::detail {
namespace {

std::uint32_t number_of(std::string_view value) {
    std::uint32_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

/// Decodes `_xHHHH_`, by which a workbook writes characters that XML cannot hold.
std::string decode_escapes(std::string_view stored) {
    std::string out;
    for (std::size_t at = 0; at < stored.size();) {
        std::uint32_t unit = 0;
        if (at + 7 <= stored.size() && stored[at] == '_' && stored[at + 1] == 'x' &&
            stored[at + 6] == '_') {
            const char* const digits = stored.data() + at + 2;
            const auto read = std::from_chars(digits, digits + 4, unit, 16);
            if (read.ptr == digits + 4 && unit != 0 && (unit < 0xD800 || unit > 0xDFFF)) {
                if (unit != '\r')
                    text::append_code_point(out, unit);
                at += 7;
                continue;
            }
        }
        if (stored[at] != '\r')
            out.push_back(stored[at]);
        ++at;
    }
    return out;
}

void load_strings(OfficePackage& package, const std::string& part, Workbook& workbook) {
    XmlPart xml;
    package.load(part, xml);
    for (const pugi::xml_node item : xml.root().children())
        if (local_name(item) == "si")
            workbook.strings.push_back(string_item_text(item));
}

void load_styles(OfficePackage& package, const std::string& part, Workbook& workbook) {
    XmlPart xml;
    package.load(part, xml);
    std::map<std::uint32_t, DateKind> custom;
    for (const pugi::xml_node format : child_named(xml.root(), "numFmts").children())
        custom[number_of(attribute_named(format, "numFmtId"))] =
            date_kind_of(attribute_named(format, "formatCode"));
    for (const pugi::xml_node style : child_named(xml.root(), "cellXfs").children()) {
        const std::uint32_t id = number_of(attribute_named(style, "numFmtId"));
        const auto found = custom.find(id);
        workbook.style_dates.push_back(found == custom.end() ? built_in_date_kind(id)
                                                             : found->second);
    }
}

} // namespace

std::string string_item_text(pugi::xml_node item) {
    std::string stored;
    for (const pugi::xml_node child : item.children()) {
        const std::string_view name = local_name(child);
        if (name == "t")
            stored += child.text().get();
        else if (name == "r")
            stored += child_named(child, "t").text().get();
    }
    const bool plain =
        stored.find("_x") == std::string::npos && stored.find('\r') == std::string::npos;
    return plain ? stored : decode_escapes(stored);
}

Workbook load_workbook(OfficePackage& package) {
    const std::string main = package.main_part("xl/workbook.xml");
    XmlPart xml;
    package.load(main, xml);
    const std::map<std::string, Relation> relations = package.relations(main);
    Workbook workbook;
    workbook.epoch_1904 = is_on(attribute_named(child_named(xml.root(), "workbookPr"), "date1904"));
    for (const pugi::xml_node sheet : child_named(xml.root(), "sheets").children()) {
        const auto found = relations.find(sheet.attribute("r:id").value());
        const auto relation = found != relations.end()
                                  ? found
                                  : relations.find(std::string(attribute_named(sheet, "id")));
        if (relation == relations.end() || relation->second.type != "worksheet")
            continue; // chart and dialog sheets hold no cells
        const std::string_view state = attribute_named(sheet, "state");
        workbook.sheets.push_back({std::string(attribute_named(sheet, "name")),
                                   relation->second.target,
                                   state == "hidden" || state == "veryHidden"});
    }
    for (const auto& [id, relation] : relations) {
        if (relation.type == "sharedStrings" && package.has(relation.target))
            load_strings(package, relation.target, workbook);
        else if (relation.type == "styles" && package.has(relation.target))
            load_styles(package, relation.target, workbook);
    }
    return workbook;
}

} // namespace zeren::detail
