// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/metadata.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/jurisdiction.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace zeren::detail {
namespace {

constexpr std::size_t head_lines =
    80; // a notice says who and when at its head, or in its last lines

/// 鄞政办发〔2024〕2号: words, a bracketed year, a number and 号.
std::optional<std::string_view> document_number(std::string_view line) {
    for (const auto& [open, close] : std::array<std::pair<std::string_view, std::string_view>, 5>{
             {{"〔", "〕"}, {"[", "]"}, {"【", "】"}, {"(", ")"}, {"\uFF08", "\uFF09"}}}) {
        const std::size_t at = line.find(open);
        if (at == std::string_view::npos || at == 0)
            continue;
        const std::size_t year = at + open.size();
        if (line.size() < year + 4 + close.size() || !line.substr(year + 4).starts_with(close) ||
            !std::all_of(line.begin() + static_cast<std::ptrdiff_t>(year),
                         line.begin() + static_cast<std::ptrdiff_t>(year) + 4,
                         [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        const std::size_t end = line.find("号", year);
        if (end == std::string_view::npos || end - year > 24)
            continue;
        std::size_t begin = at;
        while (begin >= 3 && at - begin < 36) { // Han characters take three bytes
            std::size_t position = begin - 3;
            if (!text::is_han(text::next_code_point(line, position)) || position != begin)
                break;
            begin -= 3;
        }
        if (begin < at)
            return line.substr(begin, end + 3 - begin);
    }
    return std::nullopt;
}

bool ends_as_title(std::string_view line, const Vocabulary& vocabulary) {
    for (const std::string_view close : {"》", "”", ")", "\uFF09"}) // 《…分解表》, …方案(试行)
        if (line.ends_with(close)) {
            const std::size_t open = std::max(line.rfind('(') + 1, line.rfind("\uFF08") + 1);
            line = close == "》" || close == "”" ? line.substr(0, line.size() - close.size())
                                                 : line.substr(0, open == 0 ? 0 : open - 1);
        }
    return std::any_of(vocabulary.lists().title_endings.begin(),
                       vocabulary.lists().title_endings.end(),
                       [&](const std::string& word) { return line.ends_with(word); });
}

/// A label at the line's start and the text behind its colon or blank: 发布时间:2024-02-02 17:48.
std::optional<std::string_view> labelled(std::string_view line, std::string_view label) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = text::trim(line.substr(at + label.size()));
    for (const std::string_view colon : {":", "\uFF1A"})
        if (rest.starts_with(colon))
            rest = text::trim(rest.substr(colon.size()));
    return rest;
}

std::optional<std::string> labelled_date(std::string_view line, std::string_view label) {
    const auto rest = labelled(line, label);
    if (!rest)
        return std::nullopt;
    const auto dates = find_dates(rest->substr(0, 40));
    return !dates.empty() && dates[0].begin == 0 && dates[0].iso.size() == 10
               ? std::optional(dates[0].iso)
               : std::nullopt;
}

class MetadataReader {
  public:
    MetadataReader(std::span<const ProseLine> lines, const std::string& file,
                   const Vocabulary& vocabulary, const WrittenText& written,
                   std::vector<Diagnostic>& findings)
        : lines_(lines), file_(file), vocabulary_(vocabulary), written_(written),
          findings_(findings) {}

    Metadata read() {
        for (std::size_t index = 0; index < lines_.size(); ++index)
            if (index < head_lines || index + head_lines >= lines_.size())
                read_line(index);
        if (title_.empty())
            first_heading();
        if (issuer_.empty())
            issuer_from_title();
        if (issuer_.empty())
            issuer_ = publisher_;
        find_jurisdiction();
        for (const std::string_view line : title_)
            out_.title += written_.as_written(line);
        out_.issuer = written_.as_written(issuer_);
        compare_dates();
        return std::move(out_);
    }

  private:
    struct Stated {
        std::string iso;
        std::uint32_t line = 0;
    };

    void use(std::size_t index) { out_.used.push_back(lines_[index].line); }

    void read_line(std::size_t index) {
        const std::string_view line = text::trim(lines_[index].text);
        if (const auto number = document_number(line);
            number && out_.number.empty() && text::code_point_count(line) <= 60) {
            out_.number = written_.as_written(*number);
            use(index);
        }
        read_labels(index, line);
        if (title_.empty() && text::contains(line, "关于") && !line.ends_with("。"))
            read_title(index, line);
        if (is_only_date(line) && !signed_) {
            signed_ = Stated{find_dates(line)[0].iso, lines_[index].line};
            use(index);
            if (index > 0)
                read_signature(index - 1);
        }
    }

    void read_labels(std::size_t index, std::string_view line) {
        const std::size_t before = out_.used.size();
        for (const std::string_view label : {"发布时间", "发布日期"})
            if (auto date = labelled_date(line, label); date && !published_) {
                published_ = Stated{*std::move(date), lines_[index].line};
                use(index);
            }
        for (const std::string_view label : {"成文日期", "生成日期", "印发日期"})
            if (auto date = labelled_date(line, label); date && !made_) {
                made_ = Stated{*std::move(date), lines_[index].line};
                use(index);
            }
        for (const std::string_view label : {"发布机构", "发文机关"})
            if (const auto name = labelled(line, label); name && publisher_.empty()) {
                publisher_ = name->substr(0, name->find(' '));
                use(index);
            }
        if (out_.used.size() == before &&
            text::starts_with_any(line, vocabulary_.lists().chrome_metadata))
            use(index);
    }

    /// A title may run over two lines of the page; it ends in 通知, 意见, 方案 …
    void read_title(std::size_t index, std::string_view line) {
        std::string title(line);
        std::size_t last = index;
        while (!ends_as_title(title, vocabulary_) && last + 1 < lines_.size() && last < index + 2) {
            const std::string_view next = text::trim(lines_[last + 1].text);
            if (next.size() > 120 || text::contains(next, "。") || document_number(next))
                break;
            title += next;
            ++last;
        }
        if (!ends_as_title(title, vocabulary_) || text::code_point_count(title) > 120)
            return;
        for (std::size_t used = index; used <= last; ++used) {
            title_.push_back(text::trim(lines_[used].text));
            use(used);
        }
    }

    /// Without a 关于…的通知 the first line that ends as titles do names the document.
    void first_heading() {
        for (std::size_t index = 0; index < std::min(lines_.size(), head_lines); ++index) {
            const std::string_view line = text::trim(lines_[index].text);
            if (!ends_as_title(line, vocabulary_) || text::code_point_count(line) > 60)
                continue;
            title_ = {line};
            use(index);
            return;
        }
    }

    void issuer_from_title() {
        if (title_.empty())
            return;
        const std::size_t at = title_.front().find("关于");
        if (at != std::string_view::npos && at > 0)
            issuer_ = text::trim(title_.front().substr(0, at));
    }

    void read_signature(std::size_t index) {
        const std::string_view line = text::trim(lines_[index].text);
        if (text::code_point_count(line) <= 30 && vocabulary_.kind_by_ending(line) &&
            issuer_.empty()) {
            issuer_ = line;
            use(index);
        }
    }

    /// Who issued it tells most; then what it is called; then a line that begins with an issuer.
    void find_jurisdiction() {
        std::string_view place = jurisdiction_of(issuer_, vocabulary_);
        if (place.empty())
            place = place_at_front(issuer_, vocabulary_); // 浙江省教育厅
        for (const std::string_view line : title_)
            if (place.empty())
                place = jurisdiction_of(line, vocabulary_);
        if (place.empty() && !title_.empty())
            place = jurisdiction_in_title(title_.front(), vocabulary_);
        for (const ProseLine& line : lines_.first(std::min(lines_.size(), head_lines)))
            if (place.empty())
                place = jurisdiction_of(text::trim(line.text), vocabulary_);
        out_.jurisdiction = written_.as_written(place);
    }

    void compare_dates() {
        if (signed_)
            out_.date = signed_->iso;
        else if (made_)
            out_.date = made_->iso;
        else if (published_)
            out_.date = published_->iso;
        if (!signed_ || !published_ || published_->iso >= signed_->iso)
            return;
        findings_.push_back(
            finding("date-contradiction", {file_, signed_->line, 0, {}},
                    {"the notice is dated " + signed_->iso + " but was published on " +
                         published_->iso + " (line " + std::to_string(published_->line) + ")",
                     "落款日期 " + signed_->iso + " 晚于发布日期 " + published_->iso + "（第 " +
                         std::to_string(published_->line) + " 行）"},
                    {"ask the issuer which date is right; " + signed_->iso + " is used",
                     "请向发文机关核实，暂按 " + signed_->iso}));
    }

    std::span<const ProseLine> lines_;
    const std::string& file_;
    const Vocabulary& vocabulary_;
    const WrittenText& written_;
    std::vector<Diagnostic>& findings_;
    Metadata out_;
    std::vector<std::string_view> title_; ///< line by line
    std::string_view issuer_, publisher_;
    std::optional<Stated> signed_, published_, made_;
};

} // namespace

std::vector<ProseLine> lines_of(std::span<const ProseLine> paragraphs) {
    std::vector<ProseLine> lines;
    for (const ProseLine& paragraph : paragraphs) {
        std::uint32_t number = paragraph.line;
        for (std::string_view rest = paragraph.text; !rest.empty(); ++number) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (!text::is_blank(rest.substr(0, end)))
                lines.push_back({rest.substr(0, end), number});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return lines;
}

Metadata read_metadata(std::span<const ProseLine> lines, const std::string& file,
                       const Vocabulary& vocabulary, const WrittenText& written,
                       std::vector<Diagnostic>& findings) {
    return MetadataReader(lines, file, vocabulary, written, findings).read();
}

} // namespace zeren::detail
