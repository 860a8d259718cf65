// SPDX-License-Identifier: Apache-2.0
#include "sheet_writer.hpp"
#include "zip_parts.hpp"

#include <zeren/base/child_process.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/system_words.hpp>
#include <zeren/export/workbook.hpp>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace zeren {
namespace {

using Json = nlohmann::json;

Text room_hint() {
    return {"is there room in the folder for temporary files (TMPDIR)?",
            "请检查临时文件夹（TMPDIR）是否有空间"};
}

[[noreturn]] void fail(const Text& why) {
    throw OutputError("workbook-failed", {},
                      {"the workbook could not be made: " + why.en, "无法生成工作簿：" + why.zh},
                      room_hint());
}

/// A file without a name, in memory: the library can only write to a path, and a run that is
/// stopped must leave nothing behind.
class MemoryFile {
  public:
    MemoryFile() : number_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (number_ < 0)
            fail(system_words(errno));
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(number_); }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

    [[nodiscard]] std::string content() const {
        std::string bytes;
        std::array<char, 65536> block{};
        while (true) {
            const ssize_t count =
                ::pread(number_, block.data(), block.size(), static_cast<off_t>(bytes.size()));
            if (count < 0)
                fail(system_words(errno));
            if (count == 0)
                return bytes;
            bytes.append(block.data(), static_cast<std::size_t>(count));
        }
    }

  private:
    int number_;
};

/// What the library writes to standard error. Such a line may be all it says of an allocation that
/// failed, before it goes on without what should have stood there.
class LibraryWords {
  public:
    LibraryWords() { ::dup2(held_.number(), STDERR_FILENO); }

    [[nodiscard]] bool tell_of_errors() const {
        std::fflush(stderr);
        return held_.content().find("[ERROR]") != std::string::npos;
    }

  private:
    MemoryFile held_;
};

/// The library's own words, with the system's where it gave an error number.
Text words_of(lxw_error error) {
    const int number = errno;
    const std::string library = lxw_strerror(error);
    if (number == 0)
        return {library, library};
    const Text system = system_words(number);
    return {system.en + " (" + library + ")", system.zh + "（" + library + "）"};
}

void set_properties(lxw_workbook* book, const Workbook& workbook) {
    std::string title = workbook.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = workbook.created;
    workbook_set_properties(book, &properties);
}

/// For a process of its own, whose standard error it takes. Throws OutputError.
std::string make_bytes(const Workbook& workbook, std::vector<Diagnostic>& notes) {
    const MemoryFile file;
    const LibraryWords words;
    lxw_workbook* const book = workbook_new(file.path().c_str());
    if (book == nullptr)
        fail(system_words(errno));
    set_properties(book, workbook);
    const sheet::Formats formats(book);
    std::vector<lxw_worksheet*> sheets;
    for (const Sheet& sheet : workbook.sheets)
        sheets.push_back(sheet::write(book, sheet, formats, notes));
    if (workbook.chart)
        sheet::add_chart(book, sheets, workbook);
    errno = 0;
    const lxw_error error = workbook_close(book); // also frees it
    if (error != LXW_NO_ERROR)
        fail(words_of(error));
    if (words.tell_of_errors())
        fail({"libxlsxwriter ran out of memory", "libxlsxwriter 内存不足"});
    std::string bytes = file.content();
    if (!parts_are_whole(bytes))
        fail({"its parts were cut short", "其中的部分被截断"});
    return bytes;
}

Json json_of(const Text& text) {
    return {text.en, text.zh};
}

Text text_of(const Json& json) {
    return {json.at(0).get<std::string>(), json.at(1).get<std::string>()};
}

/// What the child hands over: a line of JSON, then the workbook's bytes, none when it failed.
std::string handed_over(const Workbook& workbook) {
    std::vector<Diagnostic> notes;
    std::string bytes;
    Json told = Json::object();
    try {
        bytes = make_bytes(workbook, notes);
    } catch (const OutputError& error) {
        told["failed"] = json_of(error.diagnostic().message);
    }
    for (const Diagnostic& note : notes)
        told["notes"].push_back({note.code, json_of(note.message), json_of(note.suggestion)});
    return told.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n" + bytes;
}

} // namespace

// libxlsxwriter does not look whether it got the memory that it asked for. In a process of its own
// it harms nobody when it falls.
std::string workbook_bytes(const Workbook& workbook, std::vector<Diagnostic>& notes) {
    const ChildWork work = [&workbook](int pipe) {
        const std::string whole = handed_over(workbook);
        return write_all(pipe, whole.data(), whole.size()) ? 0 : 1;
    };
    constexpr unsigned most_seconds = 3600;
    ChildOutcome outcome = run_children({&work, 1}, 1, {.seconds = most_seconds, .files = true})[0];
    const std::size_t end = outcome.output.find('\n');
    if (outcome.end != ChildOutcome::End::exited || outcome.code != 0 || end == std::string::npos)
        fail({"libxlsxwriter fell over, perhaps for want of memory",
              "libxlsxwriter 异常退出，可能是内存不足"});
    const Json told = Json::parse(std::string_view(outcome.output).substr(0, end));
    if (told.contains("failed"))
        throw OutputError("workbook-failed", {}, text_of(told["failed"]), room_hint());
    if (told.contains("notes"))
        for (const Json& note : told["notes"])
            notes.push_back({.code = note.at(0),
                             .severity = Severity::warning,
                             .where = {},
                             .message = text_of(note.at(1)),
                             .suggestion = text_of(note.at(2))});
    outcome.output.erase(0, end + 1);
    return std::move(outcome.output);
}

} // namespace zeren
