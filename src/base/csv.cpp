// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/csv.hpp>
#include <zeren/base/errors.hpp>

#include <algorithm>

namespace zeren {
namespace {

class CsvParser {
  public:
    CsvParser(std::string_view text, char delimiter, const std::string& file)
        : text_(text), delimiter_(delimiter), file_(file) {}

    std::vector<CsvRecord> parse() {
        while (position_ < text_.size()) {
            CsvRecord record;
            record.line = line_;
            read_record(record);
            if (record.fields.size() > 1 || !record.fields[0].empty())
                records_.push_back(std::move(record));
        }
        return std::move(records_);
    }

  private:
    void read_record(CsvRecord& record) {
        for (;;) {
            record.lines.push_back(line_);
            record.fields.push_back(read_field());
            if (position_ >= text_.size())
                return;
            const char end = text_[position_++];
            if (end == delimiter_)
                continue;
            if (end == '\r' && position_ < text_.size() && text_[position_] == '\n')
                ++position_;
            ++line_;
            return;
        }
    }

    bool at_field_end() const {
        return position_ >= text_.size() || text_[position_] == delimiter_ ||
               text_[position_] == '\n' || text_[position_] == '\r';
    }

    std::string read_field() {
        if (position_ < text_.size() && text_[position_] == '"')
            return read_quoted();
        const std::size_t begin = position_;
        while (!at_field_end())
            ++position_;
        return std::string(text_.substr(begin, position_ - begin));
    }

    std::string read_quoted() {
        const std::uint32_t opened = line_;
        std::string field;
        ++position_;
        for (; position_ < text_.size(); ++position_) {
            const char c = text_[position_];
            if (c == '"') {
                if (position_ + 1 >= text_.size() || text_[position_ + 1] != '"')
                    break;
                ++position_;
            }
            line_ += c == '\n' ? 1 : 0;
            field.push_back(c);
        }
        if (position_ >= text_.size())
            throw InputError("unclosed-quote", {file_, opened, 0, {}},
                             {"a quotation mark opens here and never closes", "此处的引号没有闭合"},
                             {"close it, or double it if it is part of the text",
                              "请补上引号；若是正文内容，请写成两个引号"});
        ++position_;
        while (!at_field_end()) // text behind a closing quote belongs to the field: nothing is lost
            field.push_back(text_[position_++]);
        return field;
    }

    std::string_view text_;
    char delimiter_;
    const std::string& file_;
    std::vector<CsvRecord> records_;
    std::size_t position_ = 0;
    std::uint32_t line_ = 1;
};

} // namespace

std::string csv_field(std::string_view text) {
    const auto special = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(text.begin(), text.end(), special))
        return std::string(text);
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::vector<CsvRecord> parse_csv(std::string_view text, char delimiter, const std::string& file) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return CsvParser(text, delimiter, file).parse();
}

} // namespace zeren
