// SPDX-License-Identifier: Apache-2.0
// Writes one JSON object whose lists hold one record a line: small in memory, good to diff and
// grep.
#pragma once

#include <zeren/model/data_table.hpp>

#include <nlohmann/json.hpp>

#include <ostream>
#include <string_view>

namespace zeren::printer {

using Json = nlohmann::ordered_json;

/// Compact text; bytes that are not UTF-8 become U+FFFD instead of an exception.
inline std::string dump(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A record that is JSON text already.
inline const std::string& dump(const std::string& json) {
    return json;
}

/// null where there is no text: a missing value is never an empty string.
inline Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json cell_json(const DataCell& cell);

class JsonStream {
  public:
    explicit JsonStream(std::ostream& out) : out_(out) { out_ << '{'; }
    JsonStream(const JsonStream&) = delete;
    JsonStream& operator=(const JsonStream&) = delete;
    ~JsonStream() { out_ << "}\n"; }

    void field(std::string_view key, const Json& value) {
        begin(key);
        out_ << dump(value);
    }

    /// A list with one line for each record; `to_json` turns a record into its JSON.
    template <class Range, class ToJson>
    void records(std::string_view key, const Range& range, ToJson to_json) {
        begin(key);
        out_ << '[';
        const char* separator = "\n  ";
        for (const auto& record : range) {
            out_ << separator << dump(to_json(record));
            separator = ",\n  ";
        }
        out_ << ']';
    }

  private:
    void begin(std::string_view key) {
        out_ << (first_ ? "" : ",\n ") << dump(Json(key)) << ": ";
        first_ = false;
    }

    std::ostream& out_;
    bool first_ = true;
};

} // namespace zeren::printer
