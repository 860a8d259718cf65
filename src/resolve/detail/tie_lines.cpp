// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/tie_lines.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace zeren::detail {
namespace {

constexpr std::size_t most_fields = 4; // one more than a tie has

struct Fields {
    std::array<std::string_view, most_fields> field;
    std::size_t count = 0;
};

/// Fields beyond the last are counted, not kept.
Fields split(std::string_view line, char separator) {
    Fields fields;
    const auto put = [&](std::string_view field) {
        if (fields.count < most_fields)
            fields.field[fields.count] = text::trim(field);
        ++fields.count;
    };
    if (separator == ' ') {
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            if (end > begin)
                put(line.substr(begin, end - begin));
            begin = end + 1;
        }
        return fields;
    }
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        put(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

char separator_of(std::string_view line) {
    for (const char separator : {'\t', ','})
        if (line.find(separator) != std::string_view::npos)
            return separator;
    return ' ';
}

std::optional<Role> role_called(std::string_view word) {
    if (word == "lead" || word == "牵头")
        return Role::lead;
    if (word == "support" || word == "配合")
        return Role::support;
    return std::nullopt;
}

bool is_header(const Fields& fields) {
    return fields.count >= 2 && (fields.field[0] == "unit" || fields.field[0] == "单位") &&
           (fields.field[1] == "task" || fields.field[1] == "任务");
}

[[noreturn]] void refuse(const std::string& file, std::uint32_t line, Text why) {
    InputLocation where;
    where.file = file;
    where.line = line;
    throw InputError(
        "bad-edge", std::move(where), std::move(why),
        {.en = "write a line a tie: unit TAB task, or unit TAB task TAB lead or support",
         .zh = "请每行写一条：单位、制表符、任务，可再加制表符和 牵头 或 配合"});
}

TieLine parse(const Fields& fields, std::uint32_t number, const std::string& file) {
    const std::string count = std::to_string(fields.count);
    if (fields.count < 2 || fields.count > 3)
        refuse(file, number,
               {"a tie has two or three fields, this line " + count,
                "一条关系应有两或三个字段，本行有 " + count + " 个"});
    TieLine line{.number = number, .unit = fields.field[0], .task = fields.field[1]};
    if (line.unit.empty() || line.task.empty())
        refuse(file, number, {"the unit or the task is empty", "单位或任务为空"});
    if (fields.count == 3) {
        const std::optional<Role> role = role_called(fields.field[2]);
        if (!role)
            refuse(file, number,
                   {"no role is called '" + std::string(fields.field[2]) + "'",
                    "没有名为“" + std::string(fields.field[2]) + "”的角色"});
        line.role = *role;
        line.has_role = true;
    }
    return line;
}

} // namespace

void for_each_tie_line(std::string_view list, const std::string& file,
                       const std::function<void(const TieLine&)>& take) {
    if (list.starts_with("\xEF\xBB\xBF"))
        list.remove_prefix(3);
    const std::size_t invalid = text::first_invalid_utf8(list).value_or(list.size());
    std::uint32_t number = 0;
    std::optional<char> separator;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find('\n', begin), list.size());
        const std::string_view line = text::trim(list.substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty() || line.front() == '#' || line.front() == '%')
            continue;
        if (begin > invalid)
            refuse(file, number, {"the line is not UTF-8", "本行不是 UTF-8 编码"});
        const bool is_first = !separator;
        if (is_first)
            separator = separator_of(line);
        const Fields fields = split(line, *separator);
        if (!(is_first && is_header(fields)))
            take(parse(fields, number, file));
    }
}

} // namespace zeren::detail
