// SPDX-License-Identifier: Apache-2.0
/// Markdown: pipe tables with their |---| line become grids, all other lines paragraphs. Headings
/// lose their #, inline HTML tags and emphasis marks go.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/encoding.hpp"
#include "read/detail/grid_builder.hpp"
#include "read/detail/markdown_line.hpp"
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::reader {
namespace {

using namespace detail;

constexpr std::string_view extensions = ".md .markdown .mkd";

/// A |---| line below a line with a pipe is Markdown under any name.
int recognise(const Source& source) {
    const int named = has_extension(source, extensions) ? 50 : 0;
    const std::string outline = ascii_outline(source);
    std::string_view before;
    for (std::size_t begin = 0; begin < outline.size();) {
        const std::size_t end = std::min(outline.find('\n', begin), outline.size());
        std::string_view line = std::string_view(outline).substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (is_table_rule(line) && before.find('|') != std::string_view::npos &&
            !before.starts_with('+'))
            return 65 + named / 10;
        before = line;
        begin = end + 1;
    }
    return named;
}

/// Takes the lines one by one; the blocks come out in order.
class MarkdownReader {
  public:
    explicit MarkdownReader(DocumentBuilder& builder) : builder_(builder) {}

    void take_line(std::string_view line, std::string_view rest) {
        ++line_;
        const std::string_view next = rest.substr(0, rest.find('\n'));
        if (in_table_ && line_ > resumes_before_ && line.find('|') == std::string_view::npos)
            look_ahead(line, rest);
        if (line_ <= resumes_before_) {
            add_heading_row(line);
            return;
        }
        if (in_fence_ || line.starts_with("```") || line.starts_with("~~~")) {
            take_fenced(line);
        } else if (text::is_blank(line)) {
            end_block();
            ++blank_lines_;
        } else if (in_table_ && line.find('|') != std::string_view::npos) {
            if (!is_table_rule(line) || table_.rows() > 1)
                add_row(line);
        } else if (line.find('|') != std::string_view::npos && is_table_rule(next) &&
                   split_table_row(line).size() == split_table_row(next).size()) {
            end_block();
            in_table_ = true;
            blank_lines_ = 0;
            table_ = GridBuilder(builder_.next_table(), line_);
            width_ = split_table_row(line).size();
            add_row(line);
        } else {
            take_prose(line);
        }
    }

    void end_block() {
        if (in_table_)
            builder_.add_grid(table_.finish());
        else if (!paragraph_.empty())
            builder_.add_paragraph(paragraph_, first_line_, blank_before_);
        in_table_ = false;
        paragraph_.clear();
    }
    [[nodiscard]] std::uint32_t line_count() const { return line_; }

  private:
    /// Headings and page lines may stand between two rows of one table: finds the row below them,
    /// which is as wide as the table and begins no table of its own.
    void look_ahead(std::string_view line, std::string_view rest) {
        constexpr std::uint32_t farthest = 6;
        for (std::uint32_t ahead = 0; ahead < farthest; ++ahead) {
            if (line.find('|') != std::string_view::npos) {
                const std::string_view below = rest.substr(0, rest.find('\n'));
                if (split_table_row(line).size() == width_ && !is_table_rule(below))
                    resumes_before_ = line_ + ahead - 1;
                return;
            }
            if (rest.empty() || (!text::is_blank(line) && !can_stand_between_rows(line)))
                return;
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void add_heading_row(std::string_view line) {
        const std::string heading = plain_markdown(without_heading_mark(line));
        if (text::is_blank(heading) || is_page_line(text::trim(heading)))
            return;
        table_.begin_row();
        table_.add_cell(heading, line_, 0, 1, static_cast<std::uint32_t>(width_));
    }

    void add_row(std::string_view line) {
        table_.begin_row();
        for (const std::string& cell : split_table_row(line))
            table_.add_cell(plain_markdown(cell), line_, 0);
    }

    void take_fenced(std::string_view line) {
        const bool mark = line.starts_with("```") || line.starts_with("~~~");
        if (mark)
            in_fence_ = !in_fence_;
        else
            append(std::string(line));
    }

    void take_prose(std::string_view line) {
        const std::string_view heading = without_heading_mark(line);
        const bool is_heading = heading.size() != line.size();
        if (in_table_ || is_heading)
            end_block();
        append(plain_markdown(heading));
        if (is_heading)
            end_block();
    }

    /// A line of markup alone leaves nothing behind and counts as an empty one.
    void append(const std::string& line) {
        if (text::is_blank(line)) {
            end_block();
            ++blank_lines_;
            return;
        }
        if (paragraph_.empty()) {
            first_line_ = line_;
            blank_before_ = blank_lines_;
        } else {
            paragraph_.push_back('\n');
        }
        blank_lines_ = 0;
        paragraph_ += line;
    }

    DocumentBuilder& builder_;
    GridBuilder table_{0};
    std::string paragraph_;
    std::uint32_t line_ = 0;
    std::uint32_t first_line_ = 0;
    std::uint32_t blank_before_ = 0;
    std::uint32_t blank_lines_ = 0;
    std::uint32_t resumes_before_ = 0; ///< lines up to here stand between rows of the table
    std::size_t width_ = 0;            ///< columns of the table
    bool in_table_ = false;
    bool in_fence_ = false;
};

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    DecodedText decoded = decode(source, options, {}, findings);
    const std::string_view text(decoded.utf8.data(), decoded.utf8.size());
    refuse_empty(source, text);
    DocumentBuilder builder(source, options);
    MarkdownReader reader(builder);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t next = std::min(end + 1, text.size());
        reader.take_line(text.substr(begin, end - begin), text.substr(next));
        begin = end + 1;
    }
    reader.end_block();
    return builder.finish("markdown", std::move(decoded.encoding), reader.line_count(),
                          std::move(decoded.utf8));
}

} // namespace

extern const Reader markdown;
constinit const Reader markdown{
    .info = {.id = "markdown",
             .title = "Markdown",
             .title_zh = "Markdown",
             .extensions = extensions,
             .reads = "pipe tables with a |---| line, escaped pipes, headings, inline HTML",
             .reads_zh = "带 |---| 行的竖线表格、转义竖线、标题、行内 HTML"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
