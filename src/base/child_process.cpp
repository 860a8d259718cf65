// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/child_process.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/system_words.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

namespace zeren {
namespace {

using Clock = std::chrono::steady_clock;

struct Child {
    std::size_t job = 0;
    pid_t process = -1;
    int pipe = -1;
    Clock::time_point deadline;
    bool killed = false;
};

// The sanitizers reserve terabytes of addresses, so a limit would end every child of a checked
// build at once.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool can_limit_memory = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool can_limit_memory = false;
#else
constexpr bool can_limit_memory = true;
#endif
#else
constexpr bool can_limit_memory = true;
#endif

/// Seconds of waiting for one of processor time: other programs want the processor too.
constexpr unsigned patience = 3;

void limit(decltype(RLIMIT_CPU) what, std::size_t soft, std::size_t hard) {
    const rlimit value{soft, hard};
    setrlimit(what, &value);
}

[[noreturn]] void be_child(const ChildWork& work, int pipe, const ChildLimits& limits,
                           pid_t parent) {
    const int null = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(null, stream);
    constexpr int kept = STDERR_FILENO + 1;
    if (pipe != kept)
        dup2(pipe, kept);
    close_range(kept + 1, ~0U, 0);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXCPU})
        std::signal(signal, SIG_DFL);
    // A parent that is killed leaves no layout behind; one that died before this line is no parent.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1);
    limit(RLIMIT_CORE, 0, 0);
    if (!limits.files)
        limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CPU, limits.seconds, limits.seconds + 1);
    if (can_limit_memory && limits.memory != 0)
        limit(RLIMIT_AS, limits.memory, limits.memory);
    int code = 1;
    try {
        code = work(kept);
    } catch (...) {
        code = 1;
    }
    // Not exit(): the parent's buffers and handlers were copied too and are not ours to run.
    _exit(code);
}

Child start(std::size_t job, const ChildWork& work, const ChildLimits& limits) {
    std::array<int, 2> ends{};
    const pid_t parent = getpid();
    const bool piped = pipe2(ends.data(), O_CLOEXEC) == 0;
    const pid_t process = piped ? fork() : -1;
    if (process < 0) {
        const Text reason = system_words(errno);
        if (piped) {
            close(ends[0]);
            close(ends[1]);
        }
        throw OutputError("no-child", {},
                          {"cannot start a process: " + reason.en, "无法启动进程：" + reason.zh},
                          {"close other programs and try again", "关闭其他程序后重试"});
    }
    if (process == 0)
        be_child(work, ends[1], limits, parent);
    close(ends[1]);
    return {job, process, ends[0], Clock::now() + std::chrono::seconds(limits.seconds * patience)};
}

/// Takes what the pipe holds; false once the child has closed it.
bool drain(int pipe, std::string& output) {
    std::array<char, 65536> buffer{};
    const ssize_t count = read(pipe, buffer.data(), buffer.size());
    if (count > 0)
        output.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

void reap(const Child& child, ChildOutcome& outcome) {
    close(child.pipe);
    int status = 0;
    while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    outcome.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    if (child.killed || (WIFSIGNALED(status) && outcome.code == SIGXCPU))
        outcome.end = ChildOutcome::End::out_of_time;
    else if (WIFSIGNALED(status))
        outcome.end = ChildOutcome::End::signalled;
}

/// Waits until a pipe has something to say or a deadline passes, and kills the late.
std::vector<pollfd> wait_for(std::vector<Child>& running) {
    auto next = Clock::time_point::max();
    std::vector<pollfd> polled;
    for (const Child& child : running) {
        polled.push_back({child.pipe, POLLIN, 0});
        if (!child.killed)
            next = std::min(next, child.deadline);
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(next - Clock::now());
    const bool bounded = next != Clock::time_point::max();
    poll(polled.data(), polled.size(),
         bounded ? static_cast<int>(std::clamp<long long>(left.count() + 1, 0, 1000)) : 1000);
    for (Child& child : running)
        if (!child.killed && Clock::now() >= child.deadline) {
            kill(child.process, SIGKILL);
            child.killed = true;
        }
    return polled;
}

/// Ends the children that are left when starting another one failed.
class Running {
  public:
    std::vector<Child> children;
    Running() = default;
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        for (const Child& child : children) {
            kill(child.process, SIGKILL);
            ChildOutcome ignored;
            reap(child, ignored);
        }
    }
};

} // namespace

bool write_all(int descriptor, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t count = write(descriptor, bytes, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

std::vector<ChildOutcome> run_children(std::span<const ChildWork> works, unsigned processes,
                                       const ChildLimits& limits) {
    std::vector<ChildOutcome> outcomes(works.size());
    Running running;
    auto& children = running.children;
    for (std::size_t next = 0; next < works.size() || !children.empty();) {
        while (next < works.size() && children.size() < std::max(processes, 1U)) {
            children.push_back(start(next, works[next], limits));
            ++next;
        }
        const std::vector<pollfd> polled = wait_for(children);
        std::vector<Child> still;
        for (std::size_t index = 0; index < children.size(); ++index) {
            const Child& child = children[index];
            ChildOutcome& outcome = outcomes[child.job];
            if (polled[index].revents == 0 || drain(child.pipe, outcome.output))
                still.push_back(child);
            else
                reap(child, outcome);
        }
        children = std::move(still);
    }
    return outcomes;
}

} // namespace zeren
