// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/interruption.hpp>
#include <zeren/base/signals_held.hpp>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

// Everything that the handler calls is a plain system call: no memory is taken, no lock is held.
namespace zeren {
namespace {

std::array<char, 4096> staging_path{};
std::array<char, 4096> lock_path{};
/// The process that registered; a child that draws must not clean up its parent's folder.
std::atomic<pid_t> owner{0};

/// How a folder is listed by the getdents64 system call.
struct DirectoryEntry {
    std::uint64_t inode;
    std::int64_t offset;
    std::uint16_t size;
    unsigned char type;
    char name[1];
};

/// Removes a folder and, two levels deep, what it holds: all that staging ever has.
void remove_folder(int parent, const char* path, int levels) {
    const int folder = ::openat(parent, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (folder >= 0) {
        alignas(DirectoryEntry) char buffer[4096];
        // What is removed while a folder is listed can hide its neighbours: list until it is empty.
        for (bool found = true; found;) {
            found = false;
            ::lseek(folder, 0, SEEK_SET);
            long size = 0;
            while ((size = ::syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0) {
                for (long at = 0; at < size;) {
                    const auto* entry = reinterpret_cast<const DirectoryEntry*>(buffer + at);
                    at += entry->size;
                    if (std::strcmp(entry->name, ".") == 0 || std::strcmp(entry->name, "..") == 0)
                        continue;
                    if (::unlinkat(folder, entry->name, 0) == 0)
                        found = true;
                    else if (levels > 0)
                        remove_folder(folder, entry->name, levels - 1);
                }
            }
        }
        ::close(folder);
    }
    ::unlinkat(parent, path, AT_REMOVEDIR);
}

void clean_up() {
    if (owner.load() != ::getpid())
        return;
    if (staging_path[0] != '\0')
        remove_folder(AT_FDCWD, staging_path.data(), 2);
    if (lock_path[0] != '\0')
        ::unlink(lock_path.data());
}

void clean_up_and_die(int signal) {
    clean_up();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// What is said, and the code returned, when memory runs out where no exception may pass.
std::array<char, 1024> last_words{};
int last_code = 1;
std::terminate_handler terminate_before = nullptr;

/// Libraries take memory also while they clean up (the destructor of a JSON value does): what is
/// thrown there can be caught by nobody.
[[noreturn]] void end_program() {
    bool memory = false;
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        memory = true;
    } catch (...) {
        memory = false;
    }
    if (memory && last_words[0] != '\0') {
        clean_up();
        // Nothing can be done about a message that cannot be written.
        static_cast<void>(
            !::write(STDERR_FILENO, last_words.data(), std::strlen(last_words.data())));
        ::_exit(last_code);
    }
    terminate_before();
    std::abort();
}

void copy_path(std::array<char, 4096>& to, const std::string& from) {
    if (from.size() >= to.size())
        throw std::length_error("path too long");
    std::memcpy(to.data(), from.c_str(), from.size() + 1);
}

} // namespace

void install_signal_handlers() {
    struct sigaction action {};
    action.sa_handler = clean_up_and_die;
    sigemptyset(&action.sa_mask);
    for (const int signal : ending_signals)
        sigaddset(&action.sa_mask, signal);
    for (const int signal : ending_signals) {
        struct sigaction before {};
        // What a parent has set to be ignored (nohup) stays ignored.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN &&
            signal != SIGPIPE)
            continue;
        ::sigaction(signal, &action, nullptr);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

void set_last_words(const std::string& words, int code) {
    const std::size_t size = std::min(words.size(), last_words.size() - 1);
    std::memcpy(last_words.data(), words.data(), size);
    last_words[size] = '\0';
    last_code = code;
    if (terminate_before == nullptr)
        terminate_before = std::set_terminate(end_program);
}

CleanUpOnSignal::CleanUpOnSignal(const std::string& staging, const std::string& lock) {
    copy_path(staging_path, staging);
    copy_path(lock_path, lock);
    owner.store(::getpid());
}

CleanUpOnSignal::~CleanUpOnSignal() {
    owner.store(0);
}

} // namespace zeren
