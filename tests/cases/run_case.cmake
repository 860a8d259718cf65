# SPDX-License-Identifier: Apache-2.0
# Runs one golden case: cmake -DCASE=<folder> -DPROGRAM=<zeren> -DROOT=<sources> [-DUPDATE=ON] -P run_case.cmake
#
# A case is a folder with
#   cmd       a shell script; `zeren` is on the PATH, $CASE is the folder, $ROOT the source tree, and
#             it starts in an empty folder of its own
#   expout    what standard output must be (nothing when the file is missing)
#   experr    what standard error must be (nothing when the file is missing)
#   exitcode  what it must end with (0 when the file is missing)
#   needs     programs that must be there, one a line; without them the case is skipped
# In both outputs the source tree reads as $ROOT.
cmake_minimum_required(VERSION 3.25)

if(EXISTS "${CASE}/needs")
    file(STRINGS "${CASE}/needs" needs)
    foreach(need IN LISTS needs)
        execute_process(COMMAND sh -c "${need}" RESULT_VARIABLE absent OUTPUT_QUIET ERROR_QUIET)
        if(absent)
            message("skipped: needs ${need}")
            return()
        endif()
    endforeach()
endif()

# The program is called from an odd place, so that no case can depend on how it was started.
string(RANDOM LENGTH 12 name)
set(place "$ENV{TMPDIR}")
if(NOT place)
    set(place "/tmp")
endif()
set(place "${place}/zeren case ${name}")
file(MAKE_DIRECTORY "${place}/bin" "${place}/work")
file(CREATE_LINK "${PROGRAM}" "${place}/bin/zeren" SYMBOLIC)

execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "PATH=${place}/bin:$ENV{PATH}" "CASE=${CASE}" "ROOT=${ROOT}"
            LC_ALL=C LANG=C --unset=NO_COLOR --unset=SOURCE_DATE_EPOCH bash "${CASE}/cmd"
    WORKING_DIRECTORY "${place}/work"
    OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code
    TIMEOUT 60)
file(REMOVE_RECURSE "${place}")
string(REPLACE "${ROOT}" "$ROOT" out "${out}")
string(REPLACE "${ROOT}" "$ROOT" err "${err}")

set(faults "")
function(hold name actual default)
    set(expected "${default}")
    if(EXISTS "${CASE}/${name}")
        file(READ "${CASE}/${name}" expected)
    endif()
    if("${actual}" STREQUAL "${expected}")
        return()
    endif()
    if(NOT UPDATE)
        string(APPEND faults "--- ${name}: expected\n${expected}\n--- ${name}: found\n${actual}\n")
        set(faults "${faults}" PARENT_SCOPE)
    elseif("${actual}" STREQUAL "${default}")
        file(REMOVE "${CASE}/${name}")
    else()
        file(WRITE "${CASE}/${name}" "${actual}")
        message("updated ${CASE}/${name}")
    endif()
endfunction()
hold(expout "${out}" "")
hold(experr "${err}" "")
hold(exitcode "${code}\n" "0\n")
if(faults)
    message(FATAL_ERROR "${CASE}\n${faults}")
endif()
