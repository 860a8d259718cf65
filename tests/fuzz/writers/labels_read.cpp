// SPDX-License-Identifier: Apache-2.0
// Pajek and DL, which know vertices by their labels alone.
#include "fuzz.hpp"
#include "networks_read.hpp"

#include <charconv>

namespace zeren::fuzz {
namespace {

/// The lines of a file, each of which must have its end.
std::vector<std::string> lines_of(std::string_view rest, std::string_view end) {
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const std::size_t at = rest.find(end);
        require(at != rest.npos, "a line has its end", rest);
        lines.emplace_back(rest.substr(0, at));
        rest.remove_prefix(at + end.size());
    }
    return lines;
}

/// Takes a number off the front, and the blank behind it.
std::size_t take_number(std::string_view& line) {
    std::size_t number = 0;
    const auto [behind, fault] = std::from_chars(line.data(), line.data() + line.size(), number);
    require(fault == std::errc(), "a line begins with a number", line);
    line.remove_prefix(static_cast<std::size_t>(behind - line.data()));
    line.remove_prefix(line.starts_with(' ') ? 1 : 0);
    return number;
}

std::string ends(std::string_view& line, std::size_t behind_units) {
    const std::size_t source = take_number(line);
    return std::to_string(source) + ' ' + std::to_string(take_number(line) + behind_units);
}

std::string quoted(std::string_view text) {
    require(text.size() >= 2 && text.front() == '"' && text.back() == '"',
            "a label stands in quotation marks", text);
    text = text.substr(1, text.size() - 2);
    require(text.find('"') == text.npos, "no label closes its quotation mark", text);
    return std::string(text);
}

/// Takes a DL file line by line.
class DlReader {
  public:
    explicit DlReader(std::vector<std::string> lines) : lines_(std::move(lines)) {}

    NetworkRead read() {
        std::string_view first = next();
        std::size_t units = 0;
        if (first.starts_with("dl nr=")) {
            units = number_behind(first, "nr=");
            const std::size_t tasks = number_behind(first, "nc=");
            labels("row labels:", units);
            labels("column labels:", tasks);
        } else {
            const std::size_t count = number_behind(first, "DL n=");
            require(next() == "format = edgelist1", "a file says its form");
            labels("labels:", count);
        }
        require(next() == "data:", "behind the labels stand the ties");
        while (at_ < lines_.size()) {
            std::string_view line = next();
            read_.edges.push_back({ends(line, units), {}});
        }
        return std::move(read_);
    }

  private:
    std::string_view next() {
        require(at_ < lines_.size(), "a file does not end early");
        return lines_[at_++];
    }

    static std::size_t number_behind(std::string_view line, std::string_view words) {
        const std::size_t at = line.find(words);
        require(at != line.npos, "a file says its size", line);
        line.remove_prefix(at + words.size());
        return take_number(line);
    }

    void labels(std::string_view heading, std::size_t count) {
        require(next() == heading, "labels have their heading", heading);
        for (; count > 0; --count) {
            const std::string label(next());
            require(!label.empty() && label.find_first_of(" \t\r\n,") == label.npos,
                    "a label is one word", label);
            read_.vertices.push_back(
                {std::to_string(read_.vertices.size() + 1), {{"label", label}}});
        }
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
    NetworkRead read_;
};

} // namespace

NetworkRead read_pajek(const ExportResult& result) {
    constexpr std::string_view mark = "\xEF\xBB\xBF", heading = "*Vertices ";
    std::string_view bytes = result.files.at(0).bytes;
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    const auto lines = lines_of(bytes, "\n");
    require(!lines.empty() && lines[0].starts_with(heading), "a file begins with its vertices");
    std::string_view first = std::string_view(lines[0]).substr(heading.size());
    const std::size_t count = take_number(first);
    require(lines.size() > count + 1, "there is a line a vertex");
    NetworkRead read;
    read.directed = lines[count + 1] == "*Arcs";
    require(*read.directed || lines[count + 1] == "*Edges", "behind the vertices stand their ties");
    for (std::size_t at = 1; at <= count; ++at) {
        std::string_view line = lines[at];
        require(take_number(line) == at, "vertices are numbered");
        read.vertices.push_back({std::to_string(at), {{"label", quoted(line)}}});
    }
    for (std::size_t at = count + 2; at < lines.size(); ++at) {
        std::string_view line = lines[at];
        const std::string both = ends(line, 0);
        const std::size_t role = line.find(" l ");
        read.edges.push_back({both, {}});
        if (role != line.npos)
            read.edges.back().second["role"] = quoted(line.substr(role + 3));
    }
    return read;
}

NetworkRead read_dl(const ExportResult& result) {
    return DlReader(lines_of(result.files.at(0).bytes, "\r\n")).read();
}

} // namespace zeren::fuzz
