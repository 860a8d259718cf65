// SPDX-License-Identifier: Apache-2.0
#include "standard_output.hpp"

#include <zeren/app/output.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/system_words.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace zeren::cli {

StandardOutput::StandardOutput(ProgressLine& progress) : progress_(progress) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

int StandardOutput::sync() {
    const auto size = static_cast<std::size_t>(pptr() - pbase());
    if (size > 0)
        progress_.hide();
    if (error_ == 0 && !write_all(STDOUT_FILENO, {pbase(), size}))
        error_ = errno;
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ == 0 ? 0 : -1;
}

StandardOutput::int_type StandardOutput::overflow(int_type character) {
    if (sync() != 0)
        return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof()))
        sputc(traits_type::to_char_type(character));
    return traits_type::not_eof(character);
}

void StandardOutput::finish() {
    sync();
    if (error_ == 0 && ::close(STDOUT_FILENO) != 0)
        error_ = errno;
    if (error_ == 0)
        return;
    const Text words = system_words(error_);
    throw OutputError("cannot-write", {"<stdout>", 0, 0, {}},
                      {"cannot write it: " + words.en, "无法写入：" + words.zh}, {});
}

void open_missing_standard_files() {
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(file, F_GETFD) < 0 && errno == EBADF) {
            // Read-only, so that a write to standard output fails instead of vanishing.
            if (::open("/dev/null", file == STDERR_FILENO ? O_WRONLY : O_RDONLY) != file)
                ::_exit(3);
        }
}

} // namespace zeren::cli
