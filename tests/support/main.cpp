// SPDX-License-Identifier: Apache-2.0
// Catch2 2 needs its main compiled once; Catch2 3 brings its own and this file is then left out.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
