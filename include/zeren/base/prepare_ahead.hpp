// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/parallel.hpp>

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <vector>

namespace zeren {

/// Calls `prepare(index)` for every index below `count`, several at a time, and `take(index)` for
/// each in order, on this thread: what is taken does not depend on how many threads prepare.
/// At most `ahead` items are prepared and not yet taken. The failure of an item, whether in
/// preparing or taking, is thrown when its turn comes; what lies behind it is not taken.
template <class Prepare, class Take>
class PreparedAhead {
  public:
    PreparedAhead(std::size_t count, std::size_t ahead, const Prepare& prepare, const Take& take)
        : ready_(count, false), failures_(count), ahead_(std::max<std::size_t>(ahead, 1)),
          prepare_(prepare), take_(take) {}

    void run(unsigned threads) {
        const std::size_t ranges = std::min<std::size_t>(std::max(threads, 1U), ready_.size());
        for_each_range(ranges, [this](std::size_t range) {
            if (range > 0)
                return prepare_all();
            try {
                take_all();
            } catch (...) {
                stop();
                throw;
            }
        });
    }

  private:
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

    /// The next item that may be prepared now; nothing when none may.
    std::optional<std::size_t> claim() {
        if (stopped_ || next_ >= ready_.size() || next_ >= taken_ + ahead_)
            return std::nullopt;
        return next_++;
    }

    void prepare_one(std::size_t index) {
        std::exception_ptr failure;
        try {
            prepare_(index);
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        failures_[index] = failure;
        ready_[index] = true;
        changed_.notify_all();
    }

    void prepare_all() {
        std::unique_lock lock(mutex_);
        while (!stopped_ && next_ < ready_.size()) {
            if (const auto index = claim()) {
                lock.unlock();
                prepare_one(*index);
                lock.lock();
            } else {
                changed_.wait(lock);
            }
        }
    }

    /// Takes what is ready; while nothing is, prepares too.
    void take_all() {
        std::unique_lock lock(mutex_);
        while (taken_ < ready_.size()) {
            if (ready_[taken_]) {
                lock.unlock();
                if (failures_[taken_])
                    std::rethrow_exception(failures_[taken_]);
                take_(taken_);
                lock.lock();
                ++taken_;
                changed_.notify_all();
            } else if (const auto index = claim()) {
                lock.unlock();
                prepare_one(*index);
                lock.lock();
            } else {
                changed_.wait(lock);
            }
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<char> ready_;
    std::vector<std::exception_ptr> failures_;
    std::size_t ahead_, next_ = 0, taken_ = 0;
    bool stopped_ = false;
    const Prepare& prepare_;
    const Take& take_;
};

/// See PreparedAhead.
template <class Prepare, class Take>
void prepare_ahead(std::size_t count, unsigned threads, std::size_t ahead, const Prepare& prepare,
                   const Take& take) {
    PreparedAhead<Prepare, Take>(count, ahead, prepare, take).run(threads);
}

} // namespace zeren
