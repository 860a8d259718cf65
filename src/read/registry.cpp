// SPDX-License-Identifier: Apache-2.0
#include "read/detail/carrier_marks.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/read/reader.hpp>

#include <array>

namespace zeren {
namespace reader {
#define ZEREN_READER(name) extern const Reader name;
#include "readers.def"
#undef ZEREN_READER
} // namespace reader

namespace {

constexpr std::array table{
#define ZEREN_READER(name) &reader::name,
#include "readers.def"
#undef ZEREN_READER
};

std::string known_readers() {
    std::string list;
    for (const Reader* reader : table)
        list += (list.empty() ? "" : ", ") + std::string(reader->info.id);
    return list;
}

const Reader& choose_reader(const Source& source, const ReadOptions& options) {
    if (!options.reader.empty()) {
        if (const Reader* named = find_reader(options.reader))
            return *named;
        throw UsageError("unknown-reader",
                         {"there is no reader '" + options.reader + "'",
                          "没有名为“" + options.reader + "”的读取器"},
                         {"readers: " + known_readers(), "可用的读取器：" + known_readers()});
    }
    const Reader* best = nullptr;
    int best_score = 0;
    for (const Reader* reader : table) {
        const int score = reader->recognise(source);
        if (score > best_score) {
            best = reader;
            best_score = score;
        }
    }
    if (best == nullptr)
        throw InputError("unknown-carrier", {source.name, 0, 0, {}},
                         {"no reader knows this kind of file", "没有读取器认识这种文件"},
                         {"readers: " + known_readers(), "可用的读取器：" + known_readers()});
    return *best;
}

} // namespace

std::span<const Reader* const> all_readers() {
    return table;
}

const Reader* find_reader(std::string_view id) {
    for (const Reader* reader : table)
        if (reader->info.id == id)
            return reader;
    return nullptr;
}

SourceDocument read_source(const Source& source, const ReadOptions& options,
                           Diagnostics& findings) {
    if (source.bytes.size() > options.limits.input_bytes)
        throw InputError(
            "input-too-large", {source.name, 0, 0, {}},
            {"the file has " + std::to_string(source.bytes.size()) +
                 " bytes, more than --max-input " + std::to_string(options.limits.input_bytes),
             "文件有 " + std::to_string(source.bytes.size()) + " 字节，超过 --max-input " +
                 std::to_string(options.limits.input_bytes)},
            {"raise --max-input if the file is what you mean to read",
             "如确需读取，请提高 --max-input"});
    detail::refuse_foreign_kinds(source);
    return choose_reader(source, options).read(source, options, findings);
}

} // namespace zeren
