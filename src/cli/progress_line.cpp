// SPDX-License-Identifier: Apache-2.0
#include "progress_line.hpp"

#include <zeren/base/signals_held.hpp>
#include <zeren/base/text.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>

namespace zeren::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds patience{500}; ///< work that is over sooner is not announced
constexpr std::chrono::milliseconds beat{200};

void put(std::string_view text) {
    // Nobody waits for a line like this: what cannot be written is left out.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace

void ProgressLine::enable(Language language) {
    language_ = language;
    enabled_ = ::isatty(STDERR_FILENO) == 1;
}

void ProgressLine::stage(const Text& doing) {
    if (!enabled_)
        return;
    {
        const std::lock_guard lock(guard_);
        doing_ = text::visible(doing.in(language_));
    }
    if (!painter_.joinable()) {
        const SignalsHeld held; // in the painter
        painter_ = std::thread([this] { run(); });
    }
}

void ProgressLine::run() {
    const Clock::time_point begin = Clock::now();
    std::unique_lock lock(guard_);
    auto next = begin + patience;
    while (!changed_.wait_until(lock, next, [this] { return over_; })) {
        show(std::chrono::duration<double>(Clock::now() - begin).count());
        next += beat;
    }
    if (shown_)
        put("\r\x1B[K");
}

void ProgressLine::show(double seconds) {
    put(fmt::format("\r\x1B[K{}… {:.0f} s", doing_, seconds));
    shown_ = true;
}

void ProgressLine::hide() {
    enabled_ = false;
    if (!painter_.joinable())
        return;
    {
        const std::lock_guard lock(guard_);
        over_ = true;
    }
    changed_.notify_one();
    painter_.join();
}

} // namespace zeren::cli
