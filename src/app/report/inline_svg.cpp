// SPDX-License-Identifier: Apache-2.0
#include "inline_svg.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace zeren::report {
namespace {

constexpr std::string_view digits = "0123456789";

/// Attributes that the page says once for all pictures, or that only matter in a file of its own.
constexpr std::array<std::string_view, 5> dropped_attributes{"width", "height", "font-family",
                                                             "xmlns", "xmlns:xlink"};

bool is_one_of(std::string_view word, std::string_view words) {
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (words.substr(at, end - at) == word)
            return true;
        at = end + 1;
    }
    return false;
}

/// u7, u7name, u7lead … are unit 7; t3text is task 3; l2 is leader 2.
std::string meaning_of(std::string_view id) {
    const std::size_t end = std::min(id.find_first_not_of(digits, 1), id.size());
    if (id.empty() || end == 1)
        return {};
    const std::string_view rest = id.substr(end);
    const std::string number = "=\"" + std::string(id.substr(1, end - 1)) + '"';
    if (id[0] == 'u' && is_one_of(rest, " name lead support sum"))
        return " data-unit" + number;
    if (id[0] == 't' && is_one_of(rest, " text leader"))
        return " data-task" + number;
    if (id[0] == 'l' && rest.empty())
        return " data-leader" + number;
    return {};
}

class Rewriter {
  public:
    explicit Rewriter(std::string_view svg) : rest_(svg) { out_.reserve(svg.size() / 2); }

    std::string run() {
        rest_.remove_prefix(std::min(rest_.find("<svg"), rest_.size()));
        while (!rest_.empty()) {
            if (rest_.starts_with("<!--"))
                skip_behind("-->");
            else if (rest_.starts_with("</"))
                close(take_behind('>'));
            else if (rest_.front() == '<')
                open(take_behind('>'));
            else
                content();
        }
        return std::move(out_);
    }

  private:
    void skip_behind(std::string_view mark) {
        const std::size_t at = rest_.find(mark);
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + mark.size());
    }

    std::string_view take_behind(char mark) {
        const std::size_t end = std::min(rest_.find(mark), rest_.size() - 1) + 1;
        const std::string_view taken = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return taken;
    }

    /// Texts stand in one line each; blanks between elements mean nothing.
    void content() {
        const std::size_t end = std::min(rest_.find('<'), rest_.size());
        const std::string_view text = rest_.substr(0, end);
        if (text.find_first_not_of(" \n\r\t") != std::string_view::npos)
            out_ += text;
        rest_.remove_prefix(end);
    }

    void close(std::string_view tag) {
        const bool kept = open_.empty() || open_.back();
        if (!open_.empty())
            open_.pop_back();
        if (kept)
            out_ += tag;
    }

    /// Groups that only hold a tooltip, and the tooltip itself, say what the title says.
    void open(std::string_view tag) {
        const bool alone = tag.ends_with("/>");
        const bool kept = !tag.starts_with("<a ") && !tag.starts_with("<g id=\"a_");
        if (!alone)
            open_.push_back(kept);
        if (kept)
            element(tag, alone);
    }

    void element(std::string_view tag, bool alone) {
        tag.remove_suffix(alone ? 2 : 1);
        const std::size_t name_end = std::min(tag.find_first_of(" \n"), tag.size());
        out_ += tag.substr(0, name_end);
        tag.remove_prefix(name_end);
        while (true) {
            tag.remove_prefix(std::min(tag.find_first_not_of(" \n\t"), tag.size()));
            const std::size_t equals = tag.find("=\"");
            if (equals == std::string_view::npos)
                break;
            const std::size_t end = std::min(tag.find('"', equals + 2), tag.size() - 1);
            attribute(tag.substr(0, equals), tag.substr(equals + 2, end - equals - 2));
            tag.remove_prefix(end + 1);
        }
        out_ += alone ? "/>" : ">";
    }

    void attribute(std::string_view name, std::string_view value) {
        if (name == "id")
            out_ += meaning_of(value);
        else if (std::find(dropped_attributes.begin(), dropped_attributes.end(), name) ==
                 dropped_attributes.end())
            ((out_.append(" ") += name).append("=\"") += value).append("\"");
    }

    std::string_view rest_;
    std::string out_;
    std::vector<bool> open_; ///< of each open element: whether it is kept
};

} // namespace

std::string inline_svg(std::string_view svg) {
    return Rewriter(svg).run();
}

} // namespace zeren::report
