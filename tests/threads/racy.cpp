// SPDX-License-Identifier: Apache-2.0
// Two threads write one variable. The thread sanitizer must report it: a sanitizer that is not at
// work would let every other test pass too.
#include <cstdio>
#include <thread>

int main() {
    int shared = 0;
    const auto add = [&shared] {
        for (int step = 0; step < 100000; ++step)
            ++shared;
    };
    std::thread first(add), second(add);
    first.join();
    second.join();
    std::printf("%d\n", shared);
    return 0;
}
