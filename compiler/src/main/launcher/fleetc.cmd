@echo off
rem Runs fleetc.jar, which lies beside this file or in ..\lib, on Windows. FLEETC_JAVA, JAVA_HOME and FLEETC_JAVA_OPTS mean
rem what they mean to the launcher of other systems; there is no archive of classes here.
setlocal
set "fleetc_jar=%~dp0fleetc.jar"
if not exist "%fleetc_jar%" set "fleetc_jar=%~dp0..\lib\fleetc.jar"
if not exist "%fleetc_jar%" (
    echo fleetc: fleetc.jar is missing beside fleetc.cmd>&2
    exit /b 2
)
set "fleetc_java=java.exe"
if defined JAVA_HOME set "fleetc_java=%JAVA_HOME%\bin\java.exe"
if defined FLEETC_JAVA set "fleetc_java=%FLEETC_JAVA%"
"%fleetc_java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr "-Dfleetc.launcher=%~f0" %FLEETC_JAVA_OPTS% -cp "%fleetc_jar%" io.fleetc.cli.Main %*
