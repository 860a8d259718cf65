// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/manifest.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/sha256.hpp>
#include <zeren/base/errors.hpp>

using namespace zeren;
using test::content_of;
using test::TemporaryFolder;
using Names = std::set<std::string>;

namespace {

template <class Action>
std::string code_of(Action action) {
    try {
        action();
    } catch (const OutputError& error) {
        return error.diagnostic().code;
    }
    return "no error";
}

} // namespace

TEST_CASE("sha256: the examples of FIPS 180-4 and around a block's end", "[app]") {
    // published: NIST, "Examples with Intermediate Values", SHA256
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    // cross-tool: coreutils 9.1, printf 'a%.0s' $(seq N) | sha256sum
    CHECK(sha256(std::string(55, 'a')) ==
          "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256(std::string(64, 'a')) ==
          "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("a file is replaced whole and nothing else is left", "[app]") {
    const TemporaryFolder folder;
    folder.write("a.txt", "old");
    write_file_atomically(folder / "a.txt", "new");
    CHECK(content_of(folder / "a.txt") == "new");
    CHECK(folder.names() == Names{"a.txt"});
}

TEST_CASE("a file that cannot be written is an error, and the old one stays", "[app]") {
    const TemporaryFolder folder;
    CHECK(code_of([&] { write_file_atomically(folder / "no/a.txt", "x"); }) == "cannot-write");
    CHECK(code_of([&] { write_file_atomically(folder.path(), "x"); }) == "cannot-write");
    CHECK(code_of([&] { write_file_atomically("/dev/full", "x"); }) == "cannot-write");
    CHECK(folder.names().empty());
}

TEST_CASE("an output folder appears with its commit and not before", "[app]") {
    const TemporaryFolder folder;
    {
        OutputFolder out(folder / "out", false);
        out.add("a.csv", "1");
        out.add("diagrams/b.svg", "22");
        CHECK_FALSE(folder.names().contains("out"));
        CHECK(out.files()[1].sha256 == sha256("22"));
        out.commit();
    }
    CHECK(folder.names() == Names{"out", "out/a.csv", "out/diagrams", "out/diagrams/b.svg"});
}

TEST_CASE("an output folder that is given up leaves nothing", "[app]") {
    const TemporaryFolder folder;
    {
        OutputFolder out(folder / "made/for/out", false);
        out.add("a.csv", "1");
        CHECK(folder.names().contains("made/for"));
    }
    CHECK(folder.names().empty());
}

TEST_CASE("an output folder with files needs --force and keeps what is not its own", "[app]") {
    const TemporaryFolder folder;
    folder.write("out/mine.txt", "mine");
    folder.write("out/old.csv", "old");
    CHECK(code_of([&] { OutputFolder(folder / "out", false); }) == "folder-not-empty");
    const std::string stale[]{"old.csv", "a.csv"};
    {
        OutputFolder out(folder / "out/", true);
        out.add("a.csv", "1");
        out.commit(stale);
    }
    CHECK(folder.names() == Names{"out", "out/mine.txt", "out/a.csv"});
}

TEST_CASE("a second run into one folder is kept out", "[app]") {
    const TemporaryFolder folder;
    const OutputFolder first(folder / "out", false);
    CHECK(code_of([&] { OutputFolder(folder / "out", false); }) == "folder-in-use");
}

TEST_CASE("an output folder is not put over a file", "[app]") {
    const TemporaryFolder folder;
    folder.write("out", "a file");
    CHECK(code_of([&] { OutputFolder(folder / "out", true); }) == "cannot-write");
    CHECK(content_of(folder / "out") == "a file");
}

TEST_CASE("a manifest's names are trusted only inside the folder", "[app][hostile]") {
    const TemporaryFolder folder;
    folder.write("manifest.json", R"({"schema": "zeren/manifest/1", "files": [
        {"name": "units.csv"}, {"name": "diagrams/a.svg"}, {"name": "../x"}, {"name": "/etc/x"},
        {"name": "diagrams/../../x"}, {"name": "other/x"}, {"name": 3}, 4]})");
    CHECK(files_of_manifest(folder.path()) ==
          std::vector<std::string>{"units.csv", "diagrams/a.svg"});
    CHECK(files_of_manifest(folder / "none").empty());
    folder.write("manifest.json", "not json");
    CHECK(files_of_manifest(folder.path()).empty());
}
