// SPDX-License-Identifier: Apache-2.0
#include "study/detail/pair_tests.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/studies.hpp"

#include <zeren/base/errors.hpp>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("significance: Davis under the exact models", "[study][reference]") {
    const Network women = davis();
    const StudyResult result = run(women, "significance", {.models = {"bicm", "frm"}});
    const StudyTable& pairs = *result.table("pairs");
    // measures.md §2.7, Evelyn and Laura under BiCM: expected 4.60866, z .92865, exact p .268200
    const auto el = row_of(pairs, {"u0", "u1"});
    CHECK(number(pairs, el, "shared") == 6);
    CHECK(number(pairs, el, "expected-bicm") == Approx(4.60866).epsilon(0).margin(5e-6));
    CHECK(number(pairs, el, "z-bicm") == Approx(.92865).epsilon(0).margin(5e-6));
    CHECK(number(pairs, el, "p-bicm") == Approx(.268200).epsilon(0).margin(5e-7));
    // and under the fixed-row model: E–L .0512821, Evelyn and Theresa .0163170
    CHECK(number(pairs, el, "p-frm") == Approx(.0512821).epsilon(0).margin(5e-8));
    CHECK(number(pairs, row_of(pairs, {"u0", "u2"}), "p-frm") ==
          Approx(.0163170).epsilon(0).margin(5e-8));
    CHECK(pairs.rows.size() == 139); // measures.md §2.6
}

TEST_CASE("significance: how many pairs of Davis pass under each model", "[study][reference]") {
    // measures.md §1.2, alpha .05: unadjusted 17, 9, 9 and 0; after BH none for FRM and SDSM
    const StudyResult result =
        run(davis(), "significance", {.models = {"frm", "ffm", "fcm", "sdsm"}});
    const StudyTable& models = *result.table("models");
    for (const auto& [model, pairs] :
         {std::pair("frm", 17), std::pair("ffm", 9), std::pair("fcm", 9), std::pair("bicm", 0)}) {
        INFO(model);
        CHECK(number(models, row_of(models, {model}), "p-below-alpha") == pairs);
    }
    CHECK(number(models, row_of(models, {"frm"}), "bh-below-alpha") == 0);
    CHECK(number(models, row_of(models, {"bicm"}), "bh-below-alpha") == 0);
    CHECK(number(models, row_of(models, {"bicm"}), "holm-below-alpha") == 0);
    CHECK(fact(result, "tested-pairs") == 153); // 18 · 17 / 2
}

TEST_CASE("significance: Davis under fixed degrees", "[study][reference]") {
    // measures.md §2.7: E–L p ≈ .105, Katherina–Sylvia ≈ .008; §1.2: 5 pairs pass unadjusted. With
    // 10,000 draws the standard error of a p of .105 is .003.
    const StudyResult result =
        run(davis(), "significance", {.models = {"fdsm"}, .draws = 10000, .jobs = 2});
    const StudyTable& pairs = *result.table("pairs");
    CHECK(number(pairs, row_of(pairs, {"u0", "u1"}), "p-fdsm") ==
          Approx(.105).epsilon(0).margin(.012));
    CHECK(number(pairs, row_of(pairs, {"u11", "u12"}), "p-fdsm") ==
          Approx(.008).epsilon(0).margin(.004));
    const StudyTable& models = *result.table("models");
    CHECK(number(models, row_of(models, {"fdsm"}), "p-below-alpha") == 5);
    CHECK(number(models, row_of(models, {"fdsm"}), "bh-below-alpha") == 0);
}

TEST_CASE("significance: the same seed, any number of threads", "[study]") {
    StudyOptions options{.models = {"fdsm"}, .draws = 200};
    const StudyResult one = run(davis(), "significance", options);
    options.jobs = 5;
    const StudyResult five = run(davis(), "significance", options);
    CHECK(one.table("pairs")->rows == five.table("pairs")->rows);
    Network other = davis();
    other.options.seed = 7;
    CHECK(one.table("pairs")->rows != run(other, "significance", options).table("pairs")->rows);
}

TEST_CASE("Holm and Benjamini-Hochberg by hand", "[study][reference]") {
    // by hand, p = .01 .02 .03 of 4 tests: Holm .04, max(.04, .06), max(.06, .06) = .04 .06 .06
    const auto holm = detail::holm_adjusted({.03, .01, .02}, 4);
    CHECK(holm[1] == Approx(.04));
    CHECK(holm[2] == Approx(.06));
    CHECK(holm[0] == Approx(.06));
    CHECK(detail::holm_adjusted({.6}, 10)[0] == 1);
}

TEST_CASE("significance: the other exact models by hand", "[study][reference]") {
    // 3 units, 2 tasks: u0 and u1 on t0, u0 and u2 on t1
    const Network table = from_rows({"11", "10", "01"});
    const StudyResult result = run(table, "significance", {.models = {"fcm", "ffm", "frm"}});
    const StudyTable& pairs = *result.table("pairs");
    const auto first = row_of(pairs, {"u0", "u1"});
    // fcm: each task has 2 of 3 units, so both given ones with 2·1/(3·2) = 1/3: P(X >= 1) =
    // 1 - (2/3)² = 5/9
    CHECK(number(pairs, first, "expected-fcm") == Approx(2.0 / 3));
    CHECK(number(pairs, first, "p-fcm") == Approx(5.0 / 9));
    // ffm: 4 ties on 6 places, 15 tables. Both given units on t0: 2 places taken, 2 of the other 4:
    // 6 tables; on t1 likewise; on both: 1. P(X >= 1) = (6 + 6 - 1)/15, E X = 12/15
    CHECK(number(pairs, first, "p-ffm") == Approx(11.0 / 15));
    CHECK(number(pairs, first, "expected-ffm") == Approx(12.0 / 15));
    // frm: u0 has both tasks, so u1 always shares its one
    CHECK(number(pairs, first, "p-frm") == Approx(1));
}

TEST_CASE("significance: structural zeros", "[study][reference]") {
    // u0 and u1 have one of three tasks each and share it; u0 cannot take t2, u1 cannot take t1
    const Network table = from_rows({"100", "100", "011"});
    StudyOptions options{.models = {"frm", "fcm", "ffm", "bicm", "fdsm"}, .draws = 400};
    options.cannot = {{UnitId(std::size_t{0}), TaskId(std::size_t{2})},
                      {UnitId(std::size_t{1}), TaskId(std::size_t{1})}};
    const StudyResult result = run(table, "significance", options);
    const StudyTable& pairs = *result.table("pairs");
    const auto first = row_of(pairs, {"u0", "u1"});
    // frm by hand: both draw one of two tasks, and only t0 is one of both: 1/2 · 1/2
    CHECK(number(pairs, first, "p-frm") == Approx(.25));
    CHECK(number(pairs, first, "expected-frm") == Approx(.25));
    // fcm by hand: t0 has 2 of the 3 units that can take it, so the two with 2·1/(3·2)
    CHECK(number(pairs, first, "p-fcm") == Approx(1.0 / 3));
    // ffm by hand: 4 ties on 7 places; both on t0 leaves 2 ties for 5 places: C(5,2)/C(7,4) = 10/35
    CHECK(number(pairs, first, "p-ffm") == Approx(10.0 / 35));
    // fdsm by hand: tables with t0 of two units, t1 and t2 of one, u2 with two tasks, u0 and u1
    // with one: u0 and u1 on t0, u2 on both others; or u0 on t0, u2 on t0 and t1, u1 on t2; or u1
    // on t0, u2 on t0 and t2, u0 on t1. One of three.
    CHECK(number(pairs, first, "p-fdsm") == Approx(1.0 / 3).epsilon(0).margin(.09));
    CHECK(number(pairs, first, "p-bicm") < 1);
}

TEST_CASE("significance: what cannot be answered is said", "[study][edge]") {
    for (const Network& table : {from_rows({}), from_rows({"11"}), from_rows({"10", "01"})}) {
        const StudyResult result = run(table, "significance", {.models = {"bicm", "fdsm"}});
        CHECK(result.tables.empty());
        CHECK_FALSE(result.notes.empty());
        CHECK(std::holds_alternative<NotAvailable>(result.facts.front().value));
    }
    CHECK_THROWS_AS(run(davis(), "significance", {.models = {"poisson"}}), UsageError);
}

TEST_CASE("significance: a table too small is told", "[study]") {
    // by hand: u0 and u1 share their one task of two: p = 1/2, and nothing smaller can be
    const StudyResult small = run(from_rows({"10", "10"}), "significance", {.models = {"frm"}});
    REQUIRE(small.warnings.size() == 1);
    CHECK(small.warnings.front().code == "too-small");
    // ten draws give no p below 1/11
    const StudyResult draws = run(davis(), "significance", {.models = {"fdsm"}, .draws = 10});
    REQUIRE(draws.warnings.size() == 1);
    CHECK(draws.warnings.front().code == "too-few-draws");
}

TEST_CASE("backbone: kept pairs are those of significance", "[study]") {
    // two groups of four units that share all ten tasks of their own, so that each pair has p below
    // 1/C(20,10) = 5e-6 under the fixed-row model
    std::vector<std::string_view> rows(4, "11111111110000000000");
    rows.resize(8, "00000000001111111111");
    const StudyResult result = run(from_rows(rows), "backbone", {.models = {"frm"}});
    CHECK(fact(result, "kept-frm") == 12);                                // 2 · 4 · 3 / 2
    CHECK(number(*result.table("ties"), 0, "p") == Approx(1.0 / 184756)); // 1 / C(20,10)
    const StudyResult none = run(davis(), "backbone", {});
    CHECK(fact(none, "kept-bicm") == 0);
    CHECK_FALSE(none.notes.empty());
}

TEST_CASE("significance explains the expected number task by task", "[study][explain]") {
    const Network women = davis();
    const StudyResult result = explain(women, "significance", {.models = {"bicm"}},
                                       {UnitId(std::size_t{1}), UnitId(std::size_t{0})});
    const StudyTable& terms = *result.table("terms");
    double sum = 0, variance = 0;
    for (std::size_t row = 0; row < terms.rows.size(); ++row) {
        const double both = number(terms, row, "p-both");
        CHECK(both == Approx(number(terms, row, "p-first") * number(terms, row, "p-second")));
        sum += both;
        variance += both * (1 - both);
    }
    CHECK(sum == Approx(fact(result, "expected")));
    CHECK(variance == Approx(fact(result, "variance")));
}
