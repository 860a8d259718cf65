// SPDX-License-Identifier: Apache-2.0
// Davis Southern Women: 18 women (as units) at 14 events (as tasks), 89 ties. The table is
// published in Davis, Gardner and Gardner (1941), Deep South, and in many textbooks since.
#pragma once

#include "support/graphs.hpp"

namespace zeren::test {

enum Woman : std::size_t {
    evelyn,
    laura,
    theresa,
    brenda,
    charlotte,
    frances,
    eleanor,
    pearl,
    ruth,
    verne,
    myra,
    katherina,
    sylvia,
    nora,
    helen,
    dorothy,
    olivia,
    flora
};

inline Network davis() {
    return from_rows({"11111101100000", "11101111000000", "01111111100000", "10111111000000",
                      "00111010000000", "00101101000000", "00001111000000", "00000101100000",
                      "00001011100000", "00000011100100", "00000001110100", "00000001110111",
                      "00000011110111", "00000110111111", "00000011011100", "00000001100000",
                      "00000000101000", "00000000101000"});
}

} // namespace zeren::test
