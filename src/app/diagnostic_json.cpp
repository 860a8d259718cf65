// SPDX-License-Identifier: Apache-2.0
#include "json.hpp"

#include <zeren/app/diagnostic_json.hpp>

namespace zeren {
namespace {

Json number_or_null(std::uint32_t number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

} // namespace

std::string diagnostic_json(const Diagnostic& diagnostic, Language language) {
    Json object = {{"file", text_or_null(diagnostic.where.file)},
                   {"line", number_or_null(diagnostic.where.line)},
                   {"column", number_or_null(diagnostic.where.column)},
                   {"place", text_or_null(diagnostic.where.place)},
                   {"severity", to_string(diagnostic.severity)},
                   {"code", diagnostic.code},
                   {"message", diagnostic.message.in(language)},
                   {"hint", text_or_null(diagnostic.suggestion.in(language))}};
    const InputLocation& where = diagnostic.where;
    if (!where.sheet.empty())
        object["sheet"] = where.sheet;
    if (!where.cell.empty())
        object["cell"] = where.cell;
    if (where.table > 0)
        object["table"] = where.table;
    if (where.row > 0)
        object["row"] = where.row;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace zeren
