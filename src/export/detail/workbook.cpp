// SPDX-License-Identifier: Apache-2.0
#include "sheet_writer.hpp"
#include "zip_parts.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/export/workbook.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace zeren {
namespace {

[[noreturn]] void fail(const std::string& why) {
    throw OutputError("workbook-failed", {},
                      {"the workbook could not be made: " + why, "无法生成工作簿：" + why},
                      {"is there room in the folder for temporary files (TMPDIR)?",
                       "请检查临时文件夹（TMPDIR）是否有空间"});
}

/// A file without a name, in memory: the library can only write to a path, and a run that is
/// stopped must leave nothing behind.
class MemoryFile {
  public:
    MemoryFile() : number_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (number_ < 0)
            fail(std::strerror(errno));
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(number_); }

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

    [[nodiscard]] std::string content() const {
        std::string bytes;
        std::array<char, 65536> block{};
        while (true) {
            const ssize_t count =
                ::pread(number_, block.data(), block.size(), static_cast<off_t>(bytes.size()));
            if (count < 0)
                fail(std::strerror(errno));
            if (count == 0)
                return bytes;
            bytes.append(block.data(), static_cast<std::size_t>(count));
        }
    }

  private:
    int number_;
};

void set_properties(lxw_workbook* book, const Workbook& workbook) {
    std::string title = workbook.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = workbook.created;
    workbook_set_properties(book, &properties);
}

} // namespace

std::string workbook_bytes(const Workbook& workbook, std::vector<Diagnostic>& notes) {
    const MemoryFile file;
    lxw_workbook* const book = workbook_new(file.path().c_str());
    if (book == nullptr)
        fail(std::strerror(errno));
    set_properties(book, workbook);
    const sheet::Formats formats(book);
    std::vector<lxw_worksheet*> sheets;
    for (const Sheet& sheet : workbook.sheets)
        sheets.push_back(sheet::write(book, sheet, formats, notes));
    if (workbook.chart)
        sheet::add_chart(book, sheets, workbook);
    const lxw_error error = workbook_close(book); // also frees it
    if (error != LXW_NO_ERROR)
        fail(lxw_strerror(error));
    std::string bytes = file.content();
    if (!parts_are_whole(bytes))
        fail("its parts were cut short");
    return bytes;
}

} // namespace zeren
